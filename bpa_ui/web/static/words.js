// Streamlit's built-in English words and ours. A test in the browser looks for English that is left.

const EXACT = {
  "Skip to main content": "Hopp til innholdet",
  "App pages": "Sidene",
  "Sidebar": "Sidemeny",
  "Main menu": "Hovedmeny",
  "Navigate to home page": "Til forsiden",
  "Expand sidebar": "Vis menyen",
  "Open sidebar": "Vis menyen",
  "Collapse sidebar": "Skjul menyen",
  "Close sidebar": "Skjul menyen",
  "View less": "Vis færre",
  "Upload": "Velg fil",
  "Browse files": "Velg fil",
  "file upload": "filopplasting",
  "Add files": "Velg fil",
  "Drag and drop a file here": "Dra en fil hit",
  "Drag and drop file here": "Dra en fil hit",
  "Drag and drop files here": "Dra filer hit",
  "Cancel upload": "Avbryt",
  "Close": "Lukk",
  "Dismiss": "Lukk",
  "Show suggestions": "Vis valgene",
  "Suggestions": "Valg",
  "Open": "Åpne",
  "Clear all": "Tøm alt",
  "Clear value": "Tøm",
  "Clear entry": "Tøm",
  "Clear time": "Tøm tida",
  "Clear date": "Tøm datoen",
  "Clear date and time": "Tøm dato og tid",
  "Choose date": "Velg dato",
  "Choose date and time": "Velg dato og tid",
  "Choose an option": "Velg",
  "Choose options": "Velg",
  "Select an option": "Velg",
  "Select options": "Velg",
  "Selected values": "Valgt",
  "No results": "Ingen treff",
  "No options to select": "Ingenting å velge",
  "Increment": "Øk",
  "Decrement": "Mink",
  "Previous month": "Forrige måned",
  "Next month": "Neste måned",
  "Previous page": "Forrige side",
  "Next page": "Neste side",
  "Scroll tabs left": "Rull fanene til venstre",
  "Scroll tabs right": "Rull fanene til høyre",
  "Notifications": "Meldinger",
  "Link to heading": "Lenke til overskriften",
  "Running...": "Regner …",
  "Running": "Regner",
  "Stop": "Stopp",
  "Stop script": "Stopp",
  "Connecting": "Kobler til",
  "Connecting...": "Kobler til …",
  "CONNECTING": "Kobler til",
  "Connection error": "Ingen forbindelse",
  "Reconnecting": "Kobler til igjen",
  "Copy to clipboard": "Kopier",
  "Copied": "Kopiert",
  "Fullscreen": "Hele skjermen",
  "Close fullscreen": "Lukk hele skjermen",
  "View fullscreen": "Hele skjermen",
  "Exit fullscreen": "Lukk hele skjermen",
  "Show password text": "Vis",
  "Hide password text": "Skjul",
  "Press Enter to apply": "Trykk Enter for å bruke",
  "Press Enter to submit form": "Trykk Enter for å sende",
  "Press Enter to submit": "Trykk Enter for å sende",
  "Press ⌘+Enter to apply": "Trykk ⌘+Enter for å bruke",
  "Press Ctrl+Enter to apply": "Trykk Ctrl+Enter for å bruke",
  "Show/hide columns": "Vis og skjul kolonner",
  "Download as CSV": "Last ned som CSV",
  "Search": "Søk",
  "Markdown content": "Tekst",
  "Theme": "Tema",
  "Help": "Hjelp",
  "Error:": "Feil:",
  "Page not found": "Siden finnes ikke",
  "Calendar": "Kalender",
  "Time picker": "Velg tid",
};

// Whole sentences of Streamlit's own, which stand in Markdown where else only our words and typed ones are.
const SENTENCES = {
  "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:":
    "Vi får ikke kontakt med tjeneren. Planen ligger trygt i nettleseren. Siden kobler til igjen av seg selv.",
  "Streamlit server is not responding. Are you connected to the internet?":
    "Vi får ikke kontakt med tjeneren. Planen ligger trygt i nettleseren. Siden kobler til igjen av seg selv.",
  "Connection lost. Please wait for the app to reconnect, then try again.":
    "Forbindelsen er borte. Vent til siden er koblet til igjen, og prøv en gang til.",
  "Failed to generate file for download": "Fila kunne ikke lages. Enten lages mange akkurat nå, eller så er planen for stor for ett papir. Vent litt, og prøv igjen. Går det fortsatt ikke, kan planen deles på flere filer. Det dere har skrevet, er der fortsatt.",
  "Cannot load Streamlit frontend code. This can happen when you update Streamlit while a Streamlit app is running.":
    "Nettstedet er oppdatert. Last siden på nytt. Planen ligger trygt i nettleseren.",
  "Your app is having trouble loading the component.": "En del av siden kunne ikke hentes. Last siden på nytt.",
  "Reconnected to server.": "Koblet til igjen.",
};

const PATTERNS = [
  [/^(\d+(?:[.,]\d+)?) ?MB per file(?: • (.+))?$/, (_, size, kind) => `Høyst ${size} MB${kind ? ` · ${kind}` : ""}`],
  [/^Limit (\d+(?:[.,]\d+)?) ?MB per file(?: • (.+))?$/, (_, size, kind) => `Høyst ${size} MB${kind ? ` · ${kind}` : ""}`],
  [/^File must be ([\d.]+) ?MB or smaller\.$/, (_, size) => `Fila kan være på høyst ${size.replace(/\.0$/, "")} MB.`],
  [/^(?:Error: )?Number is above the allowed range\. .* less than or equal to (.+)\.$/, (_, most) => `Tallet kan være høyst ${most}.`],
  [/^(?:Error: )?Number is below the allowed range\. .* greater than or equal to (.+)\.$/, (_, least) => `Tallet kan ikke være under ${least}.`],
  [/^(?:Error: )?Number is outside the allowed range\. .* between (.+) and (.+)\.$/, (_, least, most) => `Tallet kan være fra ${least} til ${most}.`],
  [/^(.+) files are not allowed\.$/, () => "Denne typen fil kan ikke åpnes her."],
  [/^(.+?)(?: —)? start$/, (_, label) => `${label}: fra`],
  [/^(.+?)(?: —)? end$/, (_, label) => `${label}: til`],
  [/^Help for (.+)$/, (_, label) => `Hjelp til ${label}`],
  [/^Remove (.+)$/, (_, label) => `Fjern ${label}`],
  [/^Upload (.+)$/, (_, label) => `Velg fil: ${label}`],
  // What a list of choices says to a screen reader as it opens and as one moves in it.
  [/^(\d+) options? available\.$/, (_, count) => (count === "0" ? "Ingen treff." : `${count} å velge mellom.`)],
  [/^(.+), selected$/s, (_, option) => `${option}, valgt`],
  [/^View (\d+) more$/, (_, count) => `Vis ${count} til`],
  [/^(\d+)\/(\d+)$/, (_, used, most) => `${used} av ${most}`],
];

export function sentenceFor(text) {
  return Object.hasOwn(SENTENCES, text) ? SENTENCES[text] : undefined;
}

export function wordFor(text) {
  if (Object.hasOwn(EXACT, text)) return EXACT[text];
  for (const [pattern, put] of PATTERNS) if (pattern.test(text)) return text.replace(pattern, put);
  return undefined;
}
