"""Streamlit's built-in English, as words that no Norwegian text has."""

import re

WORDS = re.compile(
    r"\b(upload|uploaded|browse|drag|drop|file|files|limit|per file|skip|main|content|sidebar|expand|collapse"
    r"|close|open|increment|decrement|clear|choose|select|selected|option|options|results|running|stop|rerun"
    r"|connecting|error|press|enter to|apply|submit|view|more|less|show|hide|help for|link to|heading"
    r"|fullscreen|download|search|start of|end of|navigate|home page|menu|app pages|calendar|month|previous"
    r"|next|loading|please|number|allowed|failed|cannot|server|available|dismiss|suggestions?|chart|table of"
    r"|page not found|remove)\b",
    re.IGNORECASE,
)
# Norwegian words that look the same.
NORWEGIAN = {"start", "program", "enter", "stopp", "limit"}
SEEN = """() => {
  const said = [];
  for (const one of document.querySelectorAll("body *")) {
    if (one.closest("script, style, noscript, .bpa-plain")) continue;
    for (const name of ["aria-label", "title", "placeholder", "aria-roledescription", "alt"])
      if (one.hasAttribute(name)) said.push(one.getAttribute(name));
    for (const node of one.childNodes)
      if (node.nodeType === Node.TEXT_NODE && node.data.trim() && !one.closest("[data-testid=stIconMaterial]"))
        said.push(node.data.trim());
  }
  return [...new Set(said)];
}"""


def english_in(said: list[str]) -> list[str]:
    """The texts that hold an English word of the list."""
    return [one for one in said if any(found.lower() not in NORWEGIAN for found in WORDS.findall(one))]
