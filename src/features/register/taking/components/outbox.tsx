'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'

import { counted, dayDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Button } from '#ui/button.tsx'

import { deviceOutbox, onOutbox } from '../client/outbox/device.ts'
import type { Entry } from '../client/outbox/entry.ts'
import { retryDelay } from '../client/outbox/outbox.ts'
import { registerPath, signInPath } from '../client/paths.ts'

type Props = { personId: number; membershipId: number }

/**
 * On every page of somebody signed in: sends what they finished on this device and the server has not had, when the
 * page opens, the network comes back, the tab is looked at, and after growing waits; says what still waits, and what
 * came back with something to look at. Shows nothing when there is nothing.
 */
export function Outbox({ personId, membershipId }: Props) {
  const path = usePathname()
  // A register's own page says all this in its rows.
  const entries = useSending(personId, membershipId).filter((entry) => pathOf(entry) !== path)
  const waiting = entries.filter(({ state }) => state === 'waiting' || state === 'signed-out')
  const looks = entries.filter(({ state }) => state === 'look')
  return (
    <div className="screen-only" role="status">
      {waiting.length > 0 && (
        <Notice
          tone="warning"
          className="mb-4"
          title={`${counted(waiting.length, 'register')} waiting to be sent`}
        >
          <ul>
            {waiting.map((entry) => (
              <li key={entry.requestId}>
                <TextLink href={pathOf(entry)}>{titleOf(entry)}</TextLink>: {stateWords(entry, membershipId)}
                {entry.state === 'signed-out' && (
                  <>
                    {' '}
                    <TextLink href={signInPath(pathOf(entry))}>Sign in again to send it</TextLink>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {looks.map((entry) => (
        <Notice key={entry.requestId} tone="warning" className="mb-4" title={lookWords(entry)}>
          <p className="flex flex-wrap items-center gap-3">
            <TextLink href={pathOf(entry)}>Look at it</TextLink>
            <Button
              tone="quiet"
              size="small"
              onClick={() => void deviceOutbox(personId, membershipId).forget(entry.requestId)}
            >
              I have seen it
            </Button>
          </p>
        </Notice>
      ))}
    </div>
  )
}

/** Sends, tries again, and gives what the device still keeps. */
function useSending(personId: number, membershipId: number): Entry[] {
  const [entries, setEntries] = useState<Entry[]>([])

  useEffect(() => {
    const outbox = deviceOutbox(personId, membershipId)
    let attempt = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false

    const refresh = async () => {
      const kept = await outbox.list().catch(() => [])
      if (gone) return
      setEntries(kept)
      const waits = kept.some(
        ({ state, request }) => state === 'waiting' && request.membershipId === membershipId,
      )
      if (waits) timer ??= setTimeout(() => void send(), retryDelay(attempt++, Math.random()))
    }
    const send = async () => {
      clearTimeout(timer)
      timer = undefined
      await outbox.flush().catch(() => undefined)
      await refresh()
    }
    const again = () => {
      attempt = 0
      void send()
    }
    const stop = onOutbox(() => void refresh())
    again()
    window.addEventListener('online', again)
    window.addEventListener('focus', again)
    return () => {
      gone = true
      clearTimeout(timer)
      stop()
      window.removeEventListener('online', again)
      window.removeEventListener('focus', again)
    }
  }, [personId, membershipId])

  return entries
}

const pathOf = ({ groupId, request }: Entry) => registerPath({ ...request, groupId })

const titleOf = ({ label, request }: Entry) => `${label}, ${request.session} ${dayDate(request.date)}`

function stateWords({ state, message, request }: Entry, membershipId: number): string {
  if (request.membershipId !== membershipId) return 'sent when you work in the position you took it in.'
  if (state === 'signed-out') return 'you were signed out.'
  return message || 'kept on this device until the network is back.'
}

function lookWords(entry: Entry): string {
  const { reply, message } = entry
  if (!reply) return `${titleOf(entry)} was not saved. ${message}`
  const marks = reply.stale.length + reply.refused.length
  return `${titleOf(entry)}: ${counted(marks, 'mark')} ${marks === 1 ? 'needs' : 'need'} a look`
}
