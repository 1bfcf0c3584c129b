import type { Chance } from './random.ts'

// First names and surnames are drawn apart, so that no pair is anybody's but by accident.
const GIRLS =
  'Amelia Olivia Isla Ava Freya Lily Florence Willow Evie Sophia Rosie Ivy Mia Grace Daisy Elsie Poppy Phoebe Ruby Erin Zara Aisha Fatima Maryam Hana Inaya Safiya Priya Anaya Diya Meera Zofia Maja Lena Oliwia Ifeoma Adaeze Temi Efua Abena Nia Seren Carys Aoife Niamh Mei Yuki Linh Ana Lucia Elif Defne Roza Amara Thandi'.split(
    ' ',
  )
const BOYS =
  'Oliver Noah Arthur Leo George Theo Freddie Archie Oscar Henry Jack Alfie Finley Harry Louie Jude Teddy Albie Rory Ethan Ibrahim Yusuf Zayd Hamza Idris Bilal Arjun Rohan Vihaan Dev Krish Kacper Jakub Filip Antoni Chidi Emeka Tunde Kwame Kofi Jerome Rhys Dylan Cian Oisin Wei Kenji Minh Mateo Luca Emre Kerem Baran Jamal Sipho'.split(
    ' ',
  )
const SURNAMES =
  'Ashdown Barlow Beckwith Birtles Brackley Brindle Carrow Chadwell Claydon Copley Crewe Dalby Denholm Drayton Eastwell Ellerby Fairburn Farrow Fenwick Garside Godwin Gorst Hadley Halloran Hartwell Hebden Holroyd Ingham Kettley Kirkby Langford Larkin Lowther Marsden Medway Milburn Naylor Netherby Norcott Oakden Orchard Padgett Penrose Pickering Quarmby Radcliffe Ravenhill Redfern Rigby Saltmarsh Sedgwick Selby Stanhope Sutcliffe Tarrant Thackray Thorne Tinsley Underhill Wainwright Wakefield Westbrook Whitlock Winslade Wragg Yardley Ahmed Akhtar Begum Chaudhry Hussain Iqbal Khan Malik Mirza Rahman Shah Siddiqui Bhatt Chopra Desai Gill Kaur Mehta Patel Sandhu Sharma Singh Adeyemi Afolabi Asante Boateng Chukwu Eze Mensah Nwosu Okafor Oyelaran Sowande Kowalczyk Lewandowska Nowicki Wójcik Zielińska Popescu Ionescu Novák O’Brien O’Malley Byrne Kavanagh Griffiths Prosser Llewellyn MacAuley Chen Huang Liang Nguyen Tran Yamada Fernandes Moreira Santos Yılmaz Demir Arslan'.split(
    ' ',
  )
const STREETS =
  'Alder Lane,Barley Close,Beacon Hill,Brook Street,Chapel Row,Chestnut Avenue,Church Walk,Coppice Way,Dairy Lane,Elm Grove,Ferry Road,Forge Street,Foundry Lane,Glebe Road,Harbour View,Hawthorn Drive,Kiln Lane,Larch Crescent,Lockside,Market Street,Meadow Rise,Mill Lane,Orchard Way,Priory Road,Quarry Road,Rookery Lane,Saxon Way,Station Road,Tannery Street,Weavers Court,Willow Bank,Windmill Lane'.split(
    ',',
  )
const TOWNS = ['Wexcombe', 'Alderbrook', 'Fernhill', 'Harbour End', 'Millbank', 'Oakley Green', 'Castle Mead']

export type Sex = 'F' | 'M'

export const forename = (luck: Chance, sex: Sex): string => luck.pick(sex === 'F' ? GIRLS : BOYS)
export const surname = (luck: Chance): string => luck.pick(SURNAMES)

/** An invented address; its postcode district exists nowhere. */
export function address(luck: Chance): { line1: string; town: string; postcode: string } {
  const letters = 'ABDEFGHJLNPQRSTUWXYZ'
  const letter = () => luck.pick([...letters])
  return {
    line1: `${luck.whole(1, 140)} ${luck.pick(STREETS)}`,
    town: luck.pick(TOWNS),
    postcode: `WX${luck.whole(1, 18)} ${luck.whole(1, 9)}${letter()}${letter()}`,
  }
}

/** A number from the range that is kept for drama: it reaches nobody. */
export const telephone = (luck: Chance): string => `07700 900${String(luck.whole(0, 999)).padStart(3, '0')}`

/** An e-mail address at a domain that can never exist. */
export function email(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .toLowerCase()
  return `${plain.replaceAll(/[^a-z]+/g, '.').replace(/^\.|\.$/g, '')}@wexcombe.example`
}
