"""Signing in by the form, as everybody does, and by the session that other tests give a page."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESKTOP, PHONE

PASSWORD = "a long way to the printer"


@pytest.fixture
def ruth(transactional_db, django_user_model):
    return django_user_model.objects.create_user(
        "ruth", password=PASSWORD, first_name="Ruth", last_name="Reporter"
    )


def sign_in(page, password):
    page.goto("/login/")
    page.get_by_label("Username").fill("ruth")
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


@pytest.mark.parametrize("scripts", [True, False])
def test_the_form_signs_a_person_in(page_as, ruth, scripts):
    page = page_as(scripts=scripts)
    sign_in(page, PASSWORD)
    expect(page.get_by_text("Ruth Reporter")).to_be_visible()


def test_a_wrong_password_is_refused_in_words(page_as, ruth, axe):
    page = page_as()
    sign_in(page, "not the password")
    expect(page.get_by_text("Please enter a correct username and password")).to_be_visible()
    axe(page)


def test_each_page_is_its_own_persons(page_as, ruth):
    mine, stranger = page_as("ruth"), page_as()
    mine.goto("/login/")
    stranger.goto("/login/")
    expect(mine.get_by_text("Ruth Reporter")).to_be_visible()
    expect(stranger.get_by_text("Ruth Reporter")).to_have_count(0)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_the_form_is_accessible(page_as, axe, width, dark):
    page = page_as(width=width, dark=dark)
    page.goto("/login/")
    axe(page)
    assert page.evaluate("[innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]") == [
        width,
        dark,
    ]
