import { TextLink } from '#ui/link.tsx'

type Props = { school: { urn: number; name: string }; down: boolean }

/** A school's name, linked to its attendance for people who may see its pupils, else to the school. */
export function SchoolName({ school: { urn, name }, down }: Props) {
  return <TextLink href={down ? `/schools/${urn}/attendance` : `/schools/${urn}`}>{name}</TextLink>
}
