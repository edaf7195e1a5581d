"""The one application of Newsroom."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    name = "articles"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the checks before deployment."""
        from articles import seal_check  # noqa: F401
