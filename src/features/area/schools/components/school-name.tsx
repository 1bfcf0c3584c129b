import { TextLink } from '#ui/link.tsx'

type Props = { school: { urn: number; name: string }; down: boolean }

/** A school's name: the way to its attendance, for those who may go down to its pupils. */
export function SchoolName({ school: { urn, name }, down }: Props) {
  return <TextLink href={down ? `/schools/${urn}/attendance` : `/schools/${urn}`}>{name}</TextLink>
}
