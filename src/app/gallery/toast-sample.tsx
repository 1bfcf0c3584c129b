'use client'

import { useState } from 'react'

import { Button } from '#ui/button.tsx'
import { Toast } from '#ui/toast.tsx'

/** A message that can be called up, undone and closed. */
export function ToastSample() {
  const [marked, setMarked] = useState(0)
  return (
    <div className="mt-6">
      <Button onClick={() => setMarked(marked + 1)}>Mark the rest present</Button>
      <Toast
        id={marked}
        message={marked > 0 ? '25 pupils marked present' : null}
        action={
          <Button tone="quiet" size="small" onClick={() => setMarked(0)}>
            Undo
          </Button>
        }
      />
    </div>
  )
}
