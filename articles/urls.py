"""Addresses, by screen. The desk's begin with ``desk/``; the others are the readers'."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

urlpatterns = [
    path("login/", LoginView.as_view(), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    # The desk: queue, filing, editing, revisions, release
    # The review screen: flags, quotes, words selected by hand
    # Readers
]
