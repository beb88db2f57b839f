// Whether the server has taken all that this page has sent. Asked with a number by web/static/typed.js, and answered with
// it when all that was sent before is done and drawn (session/taken.py).

let tell = null;
window.addEventListener("bpa-ask", (event) => {
  if (tell === null) return;
  event.preventDefault();
  tell("asked", event.detail);
});

export default function ({ data, setTriggerValue }) {
  const mine = (name, value) => setTriggerValue(name, value);
  tell = mine;
  window.dispatchEvent(new CustomEvent("bpa-taken", { detail: Number(new TextDecoder().decode(data)) }));
  // An error that is shown may stand in its place: then nobody can be asked.
  return () => {
    if (tell === mine) tell = null;
  };
}
