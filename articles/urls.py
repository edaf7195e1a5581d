"""Addresses, by screen."""
urlpatterns = []
