"""Addresses, by screen. The desk's begin with ``desk/``; the others are the readers'."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from articles.feeds import StoriesFeed
from articles.views import public
from articles.views.file_copy import file_copy
from articles.views.healthz import healthz
from articles.views.queue import queue

urlpatterns = [
    path("login/", LoginView.as_view(), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    # The desk: queue, filing, editing, revisions, release
    path("desk/", queue, name="queue"),
    path("desk/file/", file_copy, name="file_copy"),
    # The review screen: flags, quotes, words selected by hand
    # Readers
    path("", public.front, name="front"),
    path("stories/<slug:slug>/", public.story, name="story"),
    path("corrections/", public.public_corrections, name="public_corrections"),
    path("feed.atom", public.public_page(StoriesFeed()), name="feed"),
    path("healthz", healthz, name="healthz"),
]
