'use client'

import dynamic from 'next/dynamic'

// Drawn in the browser only: the content security policy would refuse a style attribute in the server's HTML.
export const LazyLines = dynamic(() => import('./lines.tsx').then(({ Lines }) => Lines), { ssr: false })

export const LazyBars = dynamic(() => import('./bars.tsx').then(({ Bars }) => Bars), { ssr: false })
