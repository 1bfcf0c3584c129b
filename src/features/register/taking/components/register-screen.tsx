'use client'

import { useCallback, useState } from 'react'

import { LiveRegion } from '#ui/live-region.tsx'
import { Notice } from '#ui/notice.tsx'

import { isShortPalette } from '../client/codes.ts'
import { countRows } from '../client/counts.ts'
import type { RegisterView } from '../contract.ts'
import { ActionBar } from './action-bar.tsx'
import { CodePalette } from './code-palette.tsx'
import { FindBox } from './find-box.tsx'
import { RegisterGrid } from './register-grid.tsx'
import { RegisterHeader } from './register-header.tsx'
import { useGridKeys } from './use-grid-keys.ts'
import { useRefresh } from './use-refresh.ts'
import { useRegister } from './use-register.ts'
import { useSaving } from './use-saving.ts'
import { useUnsavedGuard } from './use-unsaved-guard.ts'
import './register.css'
import './register-parts.css'
import './register-widths.css'

export type Aside = 'codes' | 'find' | null

/** One group's register for one session: taken by touch by a teacher, by keyboard by the office. */
export function RegisterScreen({ view }: { view: RegisterView }) {
  const register = useRegister(view)
  const { state, latest, act, now } = register
  const [aside, setAside] = useState<Aside>(null)
  const save = useSaving(register)
  const keys = useGridKeys({ register, save, setAside })
  const saveOnceChosen = useCallback(() => {
    if (latest().rows.every(({ conflict }) => conflict === null)) save()
  }, [latest, save])
  useRefresh(register)
  useUnsavedGuard(latest)

  const { sheet, rows, cursor, note } = state
  const counts = countRows(sheet, rows)
  return (
    <div
      role="presentation"
      className="register"
      data-short={isShortPalette(sheet.palette) || undefined}
      onKeyDown={keys.onScreenKey}
    >
      <RegisterHeader sheet={sheet} counts={counts} now={now()} />
      {sheet.closedBecause && (
        <Notice title="This register cannot be marked" className="mb-4">
          {sheet.closedBecause}
        </Notice>
      )}
      {aside === 'find' && (
        <FindBox
          names={rows.map(({ name }) => name)}
          from={cursor}
          onFound={(index) => act({ type: 'go', index })}
          onClose={keys.backToGrid}
        />
      )}
      <div className="register-body" data-aside={aside === 'codes' || undefined}>
        <RegisterGrid
          state={state}
          act={act}
          now={now}
          onKeyDown={keys.onGridKey}
          onTouchMark={keys.onTouchMark}
          onLeavePanel={keys.onLeavePanel}
          onChosen={saveOnceChosen}
        />
        {aside === 'codes' && (
          <CodePalette
            key={cursor}
            palette={sheet.palette}
            pupil={rows[cursor]?.name ?? ''}
            onPick={(code) => {
              keys.backToGrid()
              act({ type: 'pick', code, now: now() })
            }}
            onClose={keys.backToGrid}
          />
        )}
      </div>
      <ActionBar
        state={state}
        counts={counts}
        act={act}
        now={now}
        onSave={save}
        onCodes={() => setAside('codes')}
      />
      <LiveRegion>{note && <span key={note.serial}>{note.text}</span>}</LiveRegion>
    </div>
  )
}
