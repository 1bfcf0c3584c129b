import { cx } from './cx.ts'

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'normal' | 'small'

const tones: Record<ButtonTone, string> = {
  primary: 'border-action bg-action text-on-action hover:border-action-strong hover:bg-action-strong',
  secondary: 'border-line-strong bg-surface text-ink shadow-lift hover:border-ink hover:bg-sunken',
  quiet: 'border-transparent text-action underline-offset-4 hover:bg-action-soft hover:text-action-strong',
  danger: 'border-wrong bg-wrong text-on-wrong hover:border-wrong-strong hover:bg-wrong-strong',
}

const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-11 px-4 py-2 text-base',
  small: 'min-h-8 px-2.5 py-1 text-sm',
}

/** The class names of everything that looks like a button. */
export function buttonLook(
  tone: ButtonTone = 'secondary',
  size: ButtonSize = 'normal',
  extra?: string,
): string {
  return cx(
    'screen-only inline-flex cursor-pointer items-center justify-center gap-2 rounded-md border text-center font-semibold',
    'transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-55',
    'aria-disabled:cursor-progress aria-disabled:opacity-70',
    tones[tone],
    sizes[size],
    extra,
  )
}
