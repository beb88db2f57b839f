"""What people typed, made safe for every place where Streamlit reads Markdown."""

import re
import unicodedata

# Each of these begins or carries something: emphasis, code, links, HTML, lists, headings, tables, colour and icon
# directives, emoji names, formulas, footnotes. A backslash before ASCII punctuation is that sign and nothing more.
_SIGNS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:^=&\"'/@%])")
# Addresses become links, `->` an arrow, `--` a dash and `:streamlit:` a picture even when escaped: a joiner without
# width parts them, and nobody sees it.
_PARTED = re.compile(r"(?i)(?<=www)(?=\.)|(?<=http)(?=s?:)|(?<=@)(?=\w)|(?<=[-<>=~!+])(?=[-<>=~])|(?<=:)(?=streamlit)")
_JOINER = "\u2060"


def escape_markdown(text: str) -> str:
    """Typed text for `st.markdown`, labels, captions, expanders, toasts and tables: shown as it was typed, on one line.

    Line breaks and control characters become spaces; characters that turn the reading direction are left out.
    """
    one_line = "".join(_printable(sign) for sign in text)
    return _SIGNS.sub(r"\\\1", _PARTED.sub(_JOINER, " ".join(one_line.split())))


def escape_markdown_lines(text: str) -> str:
    """The same for longer texts, in `st.markdown` only: each line break stays a line break."""
    return "  \n".join(escape_markdown(line) for line in text.splitlines())


def unturned(text: str) -> str:
    """Typed text for a field that shows it: as it was typed, without characters that turn the reading direction."""
    return "".join(sign for sign in text if sign == "\u200d" or unicodedata.category(sign) != "Cf")


def _printable(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind == "Cf" and sign != "\u200d":
        return ""
    return " " if kind in ("Cc", "Cs", "Zl", "Zp") else sign
