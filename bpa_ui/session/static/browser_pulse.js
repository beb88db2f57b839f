// After a lost connection Streamlit waits for the next click, and a new session knows none of the old page's fragments:
// that click and all after it would be lost. So the page asks for a whole run as soon as the server is back.

// And when the machine turns dark or light: the pages' own colours come from the server, which is told of the theme only
// with a run. Streamlit has changed its own a moment later.

const A_MOMENT = 100;
let tell = null;
let wasAway = false;

function look() {
  const app = document.querySelector("[data-testid=stApp]");
  const state = app?.getAttribute("data-test-connection-state");
  if (state !== "CONNECTED") wasAway = wasAway || state !== undefined;
  else if (wasAway && tell !== null) {
    wasAway = false;
    tell("back", Date.now());
  }
}

const app = document.querySelector("[data-testid=stApp]");
if (app !== null) new MutationObserver(look).observe(app, { attributeFilter: ["data-test-connection-state"] });

function turned() {
  // A run that is under way may be of another page than the one we would ask for.
  if (app?.getAttribute("data-test-script-state") !== "notRunning") setTimeout(turned, A_MOMENT);
  else if (tell !== null) tell("back", Date.now());
}

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => setTimeout(turned, A_MOMENT));

export default function ({ setTriggerValue }) {
  tell = setTriggerValue;
}
