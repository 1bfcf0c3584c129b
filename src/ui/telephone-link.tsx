import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { TextLink } from './link.tsx'

/** A telephone number as it was written, that a press calls: abroad, with an extension or with “(0)” too. */
export function TelephoneLink({ number }: { number: string }) {
  return <TextLink href={dialling(number)}>{number}</TextLink>
}

/** The address that calls a number, of the United Kingdom unless it says otherwise. */
export function dialling(number: string): string {
  const known = parsePhoneNumberFromString(number, 'GB')
  return known?.isPossible() ? known.getURI() : `tel:${number.replaceAll(' ', '')}`
}
