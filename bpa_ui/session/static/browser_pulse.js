// After a lost connection Streamlit waits for the next click, and a new session knows none of the old page's fragments:
// that click and all after it would be lost. So the page asks for a whole run as soon as the server is back.

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

export default function ({ setTriggerValue }) {
  tell = setTriggerValue;
}
