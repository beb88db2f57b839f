"""Where a text in bokmål changes, its nynorsk and English are read again."""

from pathlib import Path

from tests.core.texts.read_beside import FOLDER, SAID, changed, digest, pairs, say_read, stale


def test_each_translation_was_read_beside_the_bokmal_as_it_stands() -> None:
    assert len(list(pairs())) > 100
    unread = ", ".join(str(one.relative_to(FOLDER)) for one in stale())
    assert not unread, f"bokmål has changed: read {unread}, then python -m tests.core.texts.read_beside"


def test_a_changed_text_is_found_and_a_changed_comment_is_not(tmp_path: Path) -> None:
    first, own = tmp_path / "nb.toml", tmp_path / "nn.toml"
    first.write_text('# About.\na.b = "Ja"\na.c = "Nei"\n', encoding="utf-8")
    own.write_text('# About.\n\na.b = "Ja"\n', encoding="utf-8")
    for _ in range(2):
        say_read(own, first)
        assert own.read_text(encoding="utf-8") == f'# About.\n# read beside bokmål {digest(first)}\n\na.b = "Ja"\n'
    before = digest(first)
    first.write_text('# Other.\na.c = "Nei"\na.b = "Ja"\n', encoding="utf-8")
    assert digest(first) == before
    first.write_text('a.b = "Ja, gjerne"\na.c = "Nei"\n', encoding="utf-8")
    assert digest(first) not in SAID.findall(own.read_text(encoding="utf-8"))
    assert changed(first) == ["a.b", "a.c"], "in no commit, all of it is new"
