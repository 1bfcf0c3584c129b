// Loaded into the server: what Next itself cannot read of a request is the asker's mistake, not a fault of ours. Next
// answers an address that decodes to nothing, and a form whose envelope (its $ACTION fields, its parts) is damaged, with 500.
import { AsyncLocalStorage } from 'node:async_hooks'
import { Server } from 'node:http'

// src/server/action.ts says here that it was given a form: from then on a fault is ours.
const requests = new AsyncLocalStorage()
globalThis[Symbol.for('rollbook.requests')] = requests

const emit = Server.prototype.emit
Server.prototype.emit = function (event, ...args) {
  if (event !== 'request') return emit.call(this, event, ...args)
  const [request, reply] = args
  if (!decodes(request.url ?? '')) {
    refuse(reply, 'There is no such page.')
    return true
  }
  const state = { formRead: false }
  if (bringsForm(request)) refuseUnread(reply, state)
  return requests.run(state, () => emit.call(this, event, ...args))
}

function decodes(url) {
  try {
    decodeURIComponent(url.split('?', 1)[0])
    return true
  } catch {
    return false
  }
}

const bringsForm = ({ method, headers }) =>
  method === 'POST' &&
  (headers['next-action'] !== undefined || /^multipart\/form-data/i.test(headers['content-type'] ?? ''))

function refuse(reply, sentence) {
  for (const name of reply.getHeaderNames()) if (/^(content|transfer)-/.test(name)) reply.removeHeader(name)
  reply.writeHead(400, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  reply.end(sentence)
}

// Whoever writes an answer of 500 before any action was given its form could not read the form.
function refuseUnread(reply, state) {
  const { writeHead, write, end } = reply
  let refused = false
  const isUnread = (status) => !refused && !reply.headersSent && status >= 500 && !state.formRead
  const refuseIfUnread = (status) => {
    if (!isUnread(status)) return refused
    refused = true
    Object.assign(reply, { writeHead, write, end })
    refuse(reply, 'This form was damaged on its way, and nothing was saved. Load the page again.')
    Object.assign(reply, { writeHead: () => reply, write: () => true, end: () => reply })
    return true
  }
  reply.writeHead = (status, ...rest) =>
    refuseIfUnread(status) ? reply : writeHead.call(reply, status, ...rest)
  reply.write = (...args) => (refuseIfUnread(reply.statusCode) ? true : write.apply(reply, args))
  reply.end = (...args) => (refuseIfUnread(reply.statusCode) ? reply : end.apply(reply, args))
}
