import type { Chance } from './random.ts'

export type Sex = 'F' | 'M'

/** Where a family's names come from, so that first names and surnames go together. */
export type Heritage =
  'british' | 'irish' | 'muslim' | 'indian' | 'african' | 'european' | 'turkish' | 'chinese'

const words = (text: string) => text.split(' ')

// First names and surnames are drawn apart: a pair is somebody's only by accident.
const NAMES: Record<Heritage, { F: string[]; M: string[]; surnames: string[] }> = {
  british: {
    F: words(
      'Amelia Olivia Isla Ava Freya Lily Florence Willow Evie Sophia Rosie Ivy Mia Grace Daisy Elsie Poppy Phoebe Ruby Erin Matilda Harriet Martha Imogen Beatrice Seren Carys Heidi Orla Robyn Esme Lottie Maisie Nancy Penelope Thea Violet Eliza',
    ),
    M: words(
      'Oliver Noah Arthur Leo George Theo Freddie Archie Oscar Henry Jack Alfie Finley Harry Louie Jude Teddy Albie Rory Ethan Rhys Dylan Toby Ralph Rupert Wilfred Stanley Hugo Ellis Owen Jenson Reuben Sonny Ezra Felix Elliot Caleb Ned',
    ),
    surnames: words(
      'Ashdown Barlow Beckwith Birtles Brackley Brindle Carrow Chadwell Claydon Copley Crewe Dalby Denholm Drayton Eastwell Ellerby Fairburn Farrow Fenwick Garside Godwin Gorst Hadley Hartwell Hebden Holroyd Ingham Kettley Kirkby Langford Larkin Lowther Marsden Medway Milburn Naylor Netherby Norcott Oakden Orchard Padgett Penrose Pickering Quarmby Radcliffe Ravenhill Redfern Rigby Saltmarsh Sedgwick Selby Stanhope Sutcliffe Tarrant Thackray Thorne Tinsley Underhill Wainwright Wakefield Westbrook Whitlock Winslade Wragg Yardley Griffiths Prosser Llewellyn MacAuley Campbell-Grant Fairweather Applegarth Bramley Cotterill Dunstan Everard Frobisher Gilchrist Hollis Inskip Jessop Keeble Lockyer Mallory Nesbitt Ormerod Pargeter Ridsdale Shawcross Tolliver Upton Vickery Wooldridge',
    ),
  },
  irish: {
    F: words('Aoife Niamh Saoirse Ciara Roisin Clodagh Maeve Orlaith'),
    M: words('Cian Oisin Conor Tadhg Eoin Cormac Fionn Darragh'),
    surnames: words('O’Brien O’Malley Byrne Kavanagh Halloran Gallagher Rafferty Delaney'),
  },
  muslim: {
    F: words('Aisha Fatima Maryam Hana Inaya Safiya Zara Khadija Amina Sumaya Noor Hafsa Iqra Zainab'),
    M: words('Ibrahim Yusuf Zayd Hamza Idris Bilal Musa Ayaan Haris Rayyan Ismail Zakariya Umar Adam'),
    surnames: words(
      'Ahmed Akhtar Begum Chaudhry Hussain Iqbal Khan Malik Mirza Rahman Shah Siddiqui Uddin Miah',
    ),
  },
  indian: {
    F: words('Priya Anaya Diya Meera Simran Jasleen Ananya Kavya Avani Harleen'),
    M: words('Arjun Rohan Vihaan Dev Krish Aarav Gurpreet Harjit Nikhil Ishaan'),
    surnames: words('Bhatt Chopra Desai Gill Kaur Mehta Patel Sandhu Sharma Singh Nair Joshi'),
  },
  african: {
    F: words('Ifeoma Adaeze Temi Efua Abena Thandi Amara Folake Akosua Zola Nia Makena'),
    M: words('Chidi Emeka Tunde Kwame Kofi Sipho Jerome Jamal Obinna Sekou Tafara Kelechi'),
    surnames: words(
      'Adeyemi Afolabi Asante Boateng Chukwu Eze Mensah Nwosu Okafor Oyelaran Sowande Moyo Dlamini',
    ),
  },
  european: {
    F: words('Zofia Maja Lena Oliwia Hanna Ana Lucia Ioana Elena Katarina Ivana Beatriz'),
    M: words('Kacper Jakub Filip Antoni Mateo Luca Andrei Stefan Tomas Milan Tiago Marek'),
    surnames: words(
      'Kowalczyk Lewandowski Nowicki Wójcik Zieliński Popescu Ionescu Novák Horvat Fernandes Moreira Santos Kovács Petrov',
    ),
  },
  turkish: {
    F: words('Elif Defne Zeynep Asya Leyla Dilan Shirin Yara'),
    M: words('Emre Kerem Baran Deniz Aram Karim Soran Mert'),
    surnames: words('Yılmaz Demir Arslan Kaya Aydın Karimi Rahimi Haddad'),
  },
  chinese: {
    F: words('Mei Linh Yuki Xin Jia Hana Thuy Ling'),
    M: words('Wei Minh Kenji Jun Hao Tuan Chen Bao'),
    surnames: words('Chen Huang Liang Nguyen Tran Yamada Wong Cheung'),
  },
}

const STREETS =
  'Alder Lane,Barley Close,Beacon Hill,Brook Street,Chapel Row,Chestnut Avenue,Church Walk,Coppice Way,Dairy Lane,Elm Grove,Ferry Road,Forge Street,Foundry Lane,Glebe Road,Harbour View,Hawthorn Drive,Kiln Lane,Larch Crescent,Lockside,Market Street,Meadow Rise,Mill Lane,Orchard Way,Priory Road,Quarry Road,Rookery Lane,Saxon Way,Station Road,Tannery Street,Weavers Court,Willow Bank,Windmill Lane'.split(
    ',',
  )
const TOWNS = ['Wexcombe', 'Alderbrook', 'Fernhill', 'Harbour End', 'Millbank', 'Oakley Green', 'Castle Mead']

export const forename = (luck: Chance, sex: Sex, heritage: Heritage = 'british'): string =>
  luck.pick(NAMES[heritage][sex])
export const surname = (luck: Chance, heritage: Heritage = 'british'): string =>
  luck.pick(NAMES[heritage].surnames)

/** An invented address; its postcode district exists nowhere. */
export function address(luck: Chance): { line1: string; town: string; postcode: string } {
  const letter = () => luck.pick([...'ABDEFGHJLNPQRSTUWXYZ'])
  return {
    line1: `${luck.whole(1, 140)} ${luck.pick(STREETS)}`,
    town: luck.pick(TOWNS),
    postcode: `WX${luck.whole(1, 18)} ${luck.whole(1, 9)}${letter()}${letter()}`,
  }
}

/** A number from the range that is kept for drama: it reaches nobody. */
export const telephone = (luck: Chance): string => `07700 900${String(luck.whole(0, 999)).padStart(3, '0')}`

/** An e-mail address at a domain that can never exist. */
export function email(name: string, domain = 'wexcombe.example'): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').toLowerCase()
  return `${plain.replaceAll(/[^a-z]+/g, '.').replace(/^\.|\.$/g, '')}@${domain}`
}
