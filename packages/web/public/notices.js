// Shows "there is something for you" while the program is closed. It keeps nothing and answers no request.
self.addEventListener('push', (event) => {
  let text = ''
  try {
    text = String(event.data?.json().text ?? '')
  } catch {
    // A message that is not ours has no words to show.
  }
  event.waitUntil(self.registration.showNotification(text || '…', { icon: '/icon.svg', tag: 'notice' }))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(self.clients.openWindow('/'))
})
