"""The one application of Newsroom."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    name = "articles"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the check of what confidential identities are sealed with."""
        from articles import seal_check  # noqa: F401
