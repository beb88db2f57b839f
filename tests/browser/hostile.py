"""What somebody may type who means harm, or only likes stars and brackets."""

HOSTILE = (
    "<script>window.hacked=1</script>",
    "<img src=x onerror=window.hacked=1>",
    "<b>fet</b> &amp; &lt;i&gt; &#60;u&#62;",
    "[lenke](javascript:window.hacked=1)",
    "[lenke](https://example.com) ![bilde](https://example.com/x.png)",
    "https://example.com www.example.com http://example.com/a?b=c",
    "<https://example.com> noen@example.com mailto:noen@example.com",
    ":red[rødt] :blue-background[blått] :small[lite] :violet-badge[merke]",
    ":material/delete: :smile: :heart: :streamlit: :spinner:",
    "$x^2$ $$y$$ \\(z\\) \\[w\\]",
    "**fet** __fet__ *skrå* _skrå_ ~~strek~~ `kode` ==merket==",
    "# overskrift",
    "1. liste",
    "- liste",
    "> sitat",
    "| a | b |",
    "--- -- -> <- <-> => >= <= ~= != +- (c) (tm) 1/2 10\" 5' ...",
    "a\\*b \\",
    "<!-- skjult --> <details open><summary>x</summary></details>",
    "[^1] [ref]: x",
)
