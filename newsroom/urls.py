"""Newsroom's addresses: the desk's and the readers' in ``articles.urls``, and the admin."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", admin.site.urls),
    path("", include("articles.urls")),
]
