"""The page as people use it, in a real browser: found on the map, opened, a quote followed to its sentence."""

import os
import shutil
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import uvicorn

from onrecord.config import Settings
from onrecord.filters import Filter
from onrecord.pipeline import Pipeline
from onrecord.searches import keep_search, made
from onrecord.tokens import Role, add_token
from onrecord.web import create_app
from onrecord.web.access import Access

pytestmark = pytest.mark.browser
FILTER = Filter(near="13.9,-4.55,60", since="2024")
AXE = Path(__file__).parents[2] / "assets" / "node_modules" / "axe-core" / "axe.min.js"
PLAIN = (
    "/",
    "/about",
    "/review",
    "/add",
    "/add/note",
    "/sources",
    "/source?name=The+Herald",
    "/health",
    "/actors?q=jnim",
    "/actors/jnim",
    "/places?q=bamako",
    "/corrections",
    "/searches",
    "/tokens",
    "/?near=14.3,-4.2,60",
    "/?near_place=Zzyzx&near_km=5",
)
WIDTHS = (320, 1280, 2560)
REQUIRED = os.environ.get("ONRECORD_TEST_BROWSER") == "required"


def _chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        (pytest.fail if REQUIRED else pytest.skip)("no Chromium is installed")
    return str(found)


@pytest.fixture(scope="module")
def address(pipeline, tmp_path_factory) -> Iterator[str]:
    """A server over a copy of the tests' ledger, on a free port of this machine, before whoever sits at it."""
    folder = tmp_path_factory.mktemp("browser")
    copied = Pipeline(Settings(ledger=str(folder / "ledger.db"), knowledge=folder / "names"))
    shutil.copy(pipeline.settings.ledger, copied.settings.ledger)
    copied.knowledge = pipeline.knowledge
    keep_search(copied.settings.searches, made("Mali, near Djenne", FILTER, by="Ana", today=date(2025, 6, 1)))
    add_token(copied.settings.tokens, "Ben Ito", Role.ANALYST, today=date(2025, 6, 1))
    app = create_app(copied, access=Access(local="Ana", tokens=copied.settings.tokens))
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning"))
    running = threading.Thread(target=server.run, daemon=True)
    running.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    running.join(10)


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
    quiet += ["--disable-component-update", "--disable-sync"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=quiet)
        yield browser
        browser.close()


@pytest.fixture
def page(browser, address):
    """A page that fails its test when it writes to the console or asks anybody else for anything."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    page, found = context.new_page(), []
    page.on("console", lambda message: found.append(message.text))
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(address) else found.append(request.url))
    yield page
    context.close()
    assert found == []


def test_an_incident_is_found_on_the_map_and_its_quote_in_the_report(page):
    page.goto("/?country=ML")
    page.locator(".map a").first.click()
    page.wait_for_url("**/incidents/*")
    assert "Djenne" in page.locator("h1").inner_text()
    page.locator(".facts summary").first.click()
    quote = page.locator(".facts details[open] .quote a").first
    words = quote.inner_text().strip("“”")
    quote.click()
    page.wait_for_url("**/reports/*#c-*")
    marked = "".join(page.locator("mark.pointed").all_inner_texts())
    assert marked == words


def test_a_filter_is_in_the_address_and_works_when_it_is_shared(page, browser, address):
    page.goto("/")
    page.get_by_label("Anybody involved").fill("jnim")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**actor=jnim**")
    tally = page.locator(".tally").inner_text()
    other = browser.new_context(base_url=address).new_page()
    other.goto(page.url)
    assert other.locator(".tally").inner_text() == tally
    other.context.close()


def test_every_page_works_without_a_script(browser, address):
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.get_by_label("Country").fill("SD")
    page.get_by_role("button", name="Show").click()
    page.locator(".list a").first.click()
    assert page.locator("h1").inner_text()
    page.locator(".reports a").first.click()
    assert page.locator(".text mark").count() > 0
    context.close()


def test_a_field_is_accepted_by_keyboard_and_taken_back(page):
    page.goto("/?country=SD")
    page.locator(".list a").first.click()
    page.wait_for_url("**/incidents/*")
    page.locator("#fact-place .to-decide summary").focus()
    page.keyboard.press("a")
    page.keyboard.type("read in the report")
    page.keyboard.press("Enter")
    page.wait_for_url("**done=j-*")
    assert "read in the report" in page.locator("#done").inner_text()
    page.locator("#done summary").click()
    page.locator("#done input[name=reason]").fill("only a try")
    page.locator("#done button").click()
    page.wait_for_url("**done=j-*")
    assert "Undo" in page.locator("#done").inner_text()


def test_a_key_does_nothing_in_a_field_or_outside_the_list(page):
    page.goto("/review")
    page.keyboard.press("a")
    assert page.locator(".chosen").count() == 0
    page.locator(".queue input[name=value]").first.fill("")
    page.keyboard.type("ja")
    assert page.locator(".chosen").count() == 0
    assert page.locator(".queue input[name=value]").first.input_value() == "ja"


def test_a_text_is_looked_at_mended_and_saved_without_a_script(browser, address):
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/add")
    page.locator("textarea[name=text]").fill(
        "Blast hits bus in Quetta\n\nQUETTA, Pakistan, 5 March 2024 - A bomb killed three people on a bus in Quetta on "
        "Monday, police said.\n"
    )
    page.get_by_role("button", name="Read the text").click()
    page.wait_for_url("**/add/*")
    assert page.locator(".text mark").count() > 0
    page.locator("input[name=r0-i0-injured]").fill("5")
    page.locator("input[name=r0-i0-reason]").fill("the caption says so")
    page.get_by_role("button", name="Save", exact=True).click()
    assert "Injured corrected to 5" in page.locator("main").inner_text()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [*PLAIN, "/?country=PE", "/?killed=x", "/sign-in", "incident", "report"])
def test_nobody_is_shut_out(browser, address, path, scheme):
    """axe-core's rules, each in both colour schemes."""
    if not AXE.is_file():
        (pytest.fail if REQUIRED else pytest.skip)("axe-core is not installed: make assets")
    context = browser.new_context(base_url=address, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto("/?country=ML" if path in ("incident", "report") else path)
    if path in ("incident", "report"):
        page.locator(".list a").first.click()
        page.wait_for_url("**/incidents/*")
    if path == "report":
        page.locator(".reports a").first.click()
        page.wait_for_url("**/reports/*")
    page.add_script_tag(path=AXE)
    found = page.evaluate("axe.run().then(result => result.violations.map(v => [v.id, v.nodes.map(n => n.html)]))")
    context.close()
    assert found == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", [*PLAIN, "incident", "report"])
def test_no_page_is_wider_than_its_window(browser, address, path, width):
    context = browser.new_context(base_url=address, viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto("/?country=ML" if path in ("incident", "report") else path)
    if path in ("incident", "report"):
        page.goto(page.locator(".list a").first.get_attribute("href"))
    if path == "report":
        page.goto(page.locator(".reports a").first.get_attribute("href"))
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert wide <= width


def test_an_area_is_drawn_on_the_map_and_stands_in_the_address(page):
    page.goto("/?country=ML")
    page.get_by_role("button", name="Draw an area").click()
    drawing = page.locator("svg[data-map]").bounding_box()
    for across, down in ((0.2, 0.1), (0.8, 0.1), (0.8, 0.9), (0.2, 0.9)):
        page.mouse.click(drawing["x"] + across * drawing["width"], drawing["y"] + down * drawing["height"])
    page.keyboard.press("Enter")
    page.wait_for_url("**area=**")
    assert page.locator(".tally b").inner_text() == "1"
    assert "inside 4 corners" in page.locator(".asked").inner_text()


def test_an_area_is_let_go_by_escape(page):
    page.goto("/")
    page.get_by_role("button", name="Draw an area").click()
    drawing = page.locator("svg[data-map]").bounding_box()
    page.mouse.click(drawing["x"] + 20, drawing["y"] + 20)
    assert page.locator(".drawn").count() == 2
    page.keyboard.press("Escape")
    assert page.locator(".drawn").count() == 0
    assert page.get_by_role("button", name="Draw an area").is_visible()


def test_a_search_is_kept_without_a_script_and_found_again(browser, address):
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/?country=SD")
    page.get_by_label("Keep this search as").fill("Sudan")
    page.get_by_role("button", name="Keep", exact=True).click()
    page.get_by_role("link", name="Sudan", exact=True).first.click()
    assert "country=SD" in page.url
    context.close()


def test_a_token_is_made_shown_once_and_taken_away(page):
    page.goto("/tokens")
    page.get_by_label("For whom").fill("Cy")
    page.get_by_role("button", name="Make it").click()
    assert page.locator(".secret code").inner_text().startswith("onrecord_")
    page.goto("/tokens")
    assert page.locator(".secret").count() == 0
    row = page.locator("tr", has_text="Cy")
    row.locator("summary").click()
    row.get_by_role("button").click()
    assert "The token of Cy is taken away" in page.locator("main").inner_text()


def test_the_map_is_moved_by_links(page):
    page.goto("/?country=ML")
    page.get_by_role("link", name="Wider", exact=True).click()
    page.wait_for_url("**box=**")
    assert page.locator(".tally b").inner_text() == "1"


@pytest.mark.parametrize("path", PLAIN)
def test_no_page_writes_to_the_console_or_asks_anybody_else(page, path):
    """The page's own fixture says so where one does."""
    assert page.goto(path).ok
    page.wait_for_load_state("networkidle")
