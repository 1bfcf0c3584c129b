'use client'

import { useCallback, useEffect, useRef } from 'react'

import type { SaveRequest } from '../contract.ts'
import { deviceOutbox, newRequestId, onOutbox } from '../client/outbox/device.ts'
import type { Outcome } from '../client/outbox/entry.ts'
import { sendRegister } from '../client/outbox/send.ts'
import { requestOf } from '../client/saving.ts'
import type { Sheet } from '../client/state.ts'
import type { Register } from './use-register.ts'

const NOT_KEPT = 'There is no network, and this browser keeps nothing. Leave this page open and save again.'

/**
 * Saving a register: checked, kept on this device, sent, and the answer put into its rows. Also brings back what was
 * finished here earlier and has no answer yet, or one that nobody has looked at.
 */
export function useSaving({ latest, act, now }: Register): () => void {
  const onTheWay = useRef(new Map<string, SaveRequest>())
  const toLookAt = useRef(new Set<string>())

  const hear = useCallback(
    (requestId: string, outcome: Outcome) => {
      const request = onTheWay.current.get(requestId)
      if (!request) return
      if (outcome.kind === 'answered' || outcome.kind === 'refused') onTheWay.current.delete(requestId)
      if (needsLook(outcome)) toLookAt.current.add(requestId)
      switch (outcome.kind) {
        case 'answered':
          act({ type: 'answered', request, reply: outcome.reply, at: now() })
          break
        case 'refused':
          act({ type: 'handed-back', request, message: outcome.message })
          break
        case 'not-author':
          act({ type: 'phase', phase: 'waiting', message: outcome.message })
          break
        case 'signed-out':
          act({ type: 'phase', phase: 'signed-out' })
          break
        case 'away':
          act({ type: 'phase', phase: 'waiting' })
      }
    },
    [act, now],
  )

  const send = useCallback(
    async (request: SaveRequest) => {
      const { sheet } = latest()
      onTheWay.current.set(request.requestId, request)
      act({ type: 'departed', request })
      try {
        await outboxOf(sheet).keep(request, sheet.groupId, sheet.groupName)
        await outboxOf(sheet).flush()
      } catch {
        const outcome = await sendRegister(request)
        hear(request.requestId, outcome.kind === 'away' ? { kind: 'refused', message: NOT_KEPT } : outcome)
      }
    },
    [act, hear, latest],
  )

  const save = useCallback(() => {
    const before = latest()
    act({ type: 'check', now: now() })
    if (latest() !== before) return
    const request = requestOf(before, newRequestId(), now())
    if (request) void send(request)
    else act({ type: 'say', text: 'Nothing has changed since the last saving.' })
  }, [act, latest, now, send])

  useEffect(
    () =>
      onOutbox((sent) => {
        if (sent) hear(sent.requestId, sent.outcome)
      }),
    [hear],
  )

  useEffect(() => {
    let gone = false
    void keptFor(latest().sheet).then((entries) => {
      for (const { requestId, request, state, reply, message } of gone ? [] : entries) {
        if (state === 'look') toLookAt.current.add(requestId)
        else onTheWay.current.set(requestId, request)
        act({ type: 'restored', kept: { request, reply, message: state === 'look' ? message : '' } })
      }
    })
    return () => {
      gone = true
    }
  }, [act, latest])

  // What was shown here and settled since need not be kept any longer.
  useEffect(() => {
    const { rows, sheet } = latest()
    if (rows.some(({ draft, conflict }) => draft ?? conflict)) return
    for (const requestId of toLookAt.current) void outboxOf(sheet).forget(requestId)
    toLookAt.current.clear()
  })

  return save
}

const outboxOf = ({ personId, membershipId }: Sheet) => deviceOutbox(personId, membershipId)

const needsLook = (outcome: Outcome): boolean =>
  outcome.kind === 'refused' ||
  (outcome.kind === 'answered' && outcome.reply.stale.length + outcome.reply.refused.length > 0)

async function keptFor(sheet: Sheet) {
  const entries = await outboxOf(sheet)
    .list()
    .catch(() => [])
  return entries.filter(
    ({ groupId, request }) =>
      groupId === sheet.groupId &&
      request.membershipId === sheet.membershipId &&
      request.urn === sheet.urn &&
      request.date === sheet.date &&
      request.session === sheet.session,
  )
}
