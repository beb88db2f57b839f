// Before anything is drawn: the language that the tab or the machine has kept, which has an address of its own; and at
// night the screen is dark from the first moment.
{
  const kept = (storage) => {
    try {
      return storage().getItem("bpa-klokka.language");
    } catch {
      return null;
    }
  };
  const language = kept(() => sessionStorage) ?? kept(() => localStorage);
  const there = [...document.querySelectorAll("link[hreflang]")].find((one) => one.hreflang === language);
  if (location.pathname.endsWith("/logg") && there && language !== document.documentElement.lang) location.replace(there.href);
  const hour = new Date().getHours();
  if (hour >= 22 || hour < 6) document.documentElement.classList.add("night");
}
