// Shows /offline.html where a page cannot be fetched because there is no connection. It does nothing else: it keeps that
// one page, the same for everybody, and never a page, an answer or a file of a school, which no browser may keep
// (no-store). It touches only the opening of a page; what a page then asks for, registers sent among it, passes it by.

const KEPT = 'offline-1'
const PAGE = '/offline.html'

self.addEventListener('install', (event) => {
  const fetched = new Request(PAGE, { cache: 'reload' })
  event.waitUntil(caches.open(KEPT).then((kept) => kept.add(fetched)))
  self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  const old = caches.keys().then((names) => names.filter((name) => name !== KEPT))
  event.waitUntil(old.then((names) => Promise.all(names.map((name) => caches.delete(name)))))
})

self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate' || event.request.method !== 'GET') return
  event.respondWith(
    fetch(event.request).catch(async (failure) => {
      const page = await caches.match(PAGE)
      if (page) return page
      throw failure
    }),
  )
})
