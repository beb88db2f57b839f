// The log without a net: its few files are kept at the first visit. A new edition of any of them is a new VERSION.
// VERSION and FILES are put in by the server (bpa_ui/web/log_page.py). No answer of the family's passes through here.

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = (names) => names.filter((name) => name.startsWith("bpa-logg-") && name !== VERSION);
  event.waitUntil(
    caches.keys().then((names) => Promise.all(old(names).map((name) => caches.delete(name)))).then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== self.location.origin || !FILES.includes(pathname)) return;
  event.respondWith(caches.match(pathname, { cacheName: VERSION }).then((kept) => kept ?? fetch(event.request)));
});
