"""People are told of trouble once, and once of its end."""

import json
import sys

from onrecord.watch.notices import tell
from tests.hostile_server import status
from tests.watch.test_looking import feed, source


def test_trouble_is_told_once_and_its_end_once(watching, web):
    told = watching.folder / "told"
    command = [sys.executable, "-c", f"import sys; open({str(told)!r}, 'a').write(sys.stdin.read() + chr(10))"]

    def standings() -> list[str]:
        with watching.queue() as queue:
            tell(queue, command)
        return [json.loads(line)["standing"] for line in told.read_text().splitlines()] if told.exists() else []

    feed(web, range(1))
    watching.declare(source(web))
    assert standings() == []
    watching.work()
    assert standings() == []
    web.answers["/feed"] = status(500)
    watching.after(minutes=15)
    assert standings() == standings() == ["failing"]
    feed(web, range(1))
    watching.after(minutes=2)
    assert standings() == standings() == ["failing", "ok"]


def test_a_command_that_fails_stops_nothing(watching, web):
    web.answers["/feed"] = status(500)
    watching.declare(source(web))
    watching.work()
    with watching.queue() as queue:
        tell(queue, [sys.executable, "-c", "raise SystemExit(3)"])
        tell(queue, ["/no/such/program"])
        assert queue.health().sources[0].told == "failing"
