"""The fixtures must see what they promise to see: a page that is wrong, and one that is not."""

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import listen

ADDRESS = "http://newsroom.test/"
POLICY = "default-src 'self'; img-src data:"
SOUND = "<!doctype html><link rel=icon href=data:,><title>Desk</title><p>Copy</p>"


def complaints_about(browser: Browser, body: str, *, policy: str = "", scripts: bool = True):
    """Show Chromium a page that no server has to serve; return what it complained of."""
    complaints: list[str] = []
    context = browser.new_context(java_script_enabled=scripts)
    context.route(
        ADDRESS,
        lambda route: route.fulfill(
            body=body,
            content_type="text/html",
            headers={"Content-Security-Policy": policy},
        ),
    )
    listen(context, complaints)
    page = context.new_page()
    page.goto(ADDRESS)
    page.wait_for_load_state("networkidle")
    context.close()
    return complaints


def test_a_sound_page_is_let_pass(browser):
    assert complaints_about(browser, SOUND) == []


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("breach", ["<style>p { color: red }</style>", "<p style='color: red'>x"])
def test_an_inline_style_is_seen(browser, breach, scripts):
    [complaint] = complaints_about(browser, SOUND + breach, policy=POLICY, scripts=scripts)
    assert "Content Security Policy" in complaint


def test_an_inline_script_is_seen(browser):
    [complaint] = complaints_about(browser, SOUND + "<script>1</script>", policy=POLICY)
    assert "Content Security Policy" in complaint


def test_a_script_that_throws_is_seen(browser):
    [complaint] = complaints_about(browser, SOUND + "<script>throw Error('no desk')</script>")
    assert "no desk" in complaint


def test_an_inaccessible_page_is_told_apart(browser, axe):
    page = browser.new_page()
    page.set_content("<html lang=en><title>Desk</title><main><h1>Desk</h1></main></html>")
    axe(page)
    page.set_content("<html lang=en><title>Desk</title><main><h1>Desk</h1><img src=x></main>")
    with pytest.raises(pytest.fail.Exception, match="image-alt"):
        axe(page)
    page.close()
