'use client'

import type { ReactNode } from 'react'

import type { ButtonSize, ButtonTone } from './button-look.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

/** Opens the browser's print dialogue for this page. */
export function PrintButton({
  children = 'Print',
  tone,
  size,
}: {
  children?: ReactNode
  tone?: ButtonTone
  size?: ButtonSize
}) {
  return (
    <Button tone={tone} size={size} onClick={() => window.print()}>
      <Icon name="print" />
      {children}
    </Button>
  )
}
