import { keyCodes, soundCodes } from './name-code.ts'

/**
 * How many of ten thousand people carry a token among their names, for the commonest surnames and given names
 * of Guatemala, Honduras, El Salvador and Mexico. Rounded facts, good for orders of magnitude only: whoever is
 * not in the table counts as rare.
 *
 * Sources. Surnames, weighted by the children's countries (GT .46, HN .28, SV .17, MX .09): Guatemala, surname
 * tokens of municipal candidates (public electoral record); Honduras and El Salvador, Instituto Nacional de
 * Estadística (www.ine.es), surnames of residents by nationality, reuse permitted with citation; Mexico, open
 * name counts of a public payroll sample. Given names: the same Mexican sample, both sexes in equal parts.
 */
const surnamesPerTenThousand = `
620 lopez
520 hernandez
420 garcia
400 perez
360 martinez
300 rodriguez
260 ramirez gonzalez
220 flores cruz gomez
200 sanchez
180 mejia vasquez morales reyes
160 aguilar
140 diaz rivera velasquez
120 ramos leon alvarado mendez
100 castillo pineda mendoza ortiz castro
95 escobar
90 alvarez chavez romero herrera
85 orellana
80 torres santos rivas
75 gutierrez juarez jimenez
70 molina paz marroquin ordonez estrada
65 guzman avila ruiz maldonado
60 portillo
55 caal cabrera figueroa fuentes medina
50 amaya lemus barahona argueta bonilla ayala rosales barrios sandoval miranda
45 zuniga calderon nunez munoz
40 cardona zelaya dominguez guerra amador padilla salazar carrillo canales giron vargas contreras godoy
40 ortega
35 espinoza castellanos alfaro varela moreno cortez rodas ventura palacios valle bautista valladares
30 guevara soto osorio barrera pena solis campos gonzales fernandez sosa murillo ponce ochoa mazariegos
30 arevalo lara arias salgado villatoro henriquez barrientos palma pacheco
29 melendez maradiaga sierra pop castaneda oliva
28 caceres acosta vicente choc coc duarte
27 godinez banegas domingo meza
26 chacon zepeda leiva
25 rojas sales recinos guerrero escalante medrano moran lagos quintanilla turcios
24 montoya matute aguirre funes benitez
23 quinonez serrano corado carcamo melgar menjivar carranza samayoa
22 francisco andino orozco alvarenga lainez espinal alonzo martin juan
21 cerrato salinas xol guillen marquez funez madrid perdomo rios lux
20 izaguirre vega zavala franco navarro colindres santiago veliz
19 aguilera galvez carias najera
18 aldana salguero granados delgado suazo andrade beltran merida cordova cifuentes chub urbina lucas
17 chavarria solorzano tomas duran caballero valdez elvir dubon montes vazquez paredes guardado roblero
17 calel
16 sagastume soriano galindo cid mancia pablo barillas navas ardon tobar luna baca aquino zamora trejo
16 cano villanueva silva mateo calix
15 aleman moncada gramajo andres gamez peralta lima raudales villalobos pavon
14 villalta osorto rosa acevedo lozano paiz cardenas enamorado arana matamoros munguia ruano elias
14 villeda fajardo cuc
13 matias cornejo monterroso blanco erazo chun pu davila valenzuela cuellar chan linares
12 escoto ajanel alas carbajal nolasco galdamez ambrocio ulloa valencia puac cac trujillo avalos galicia
12 pinto
11 angel landaverde tiul sarceno mena deras echeverria rubio simon toledo corea monroy cordon cortes
11 zacarias mata macario menendez palencia vallecillo tum vail chinchilla orantes cerna
10 pereira irias manuel lorenzo lazo fonseca bolanos pedro aceituno navarrete zambrano cucul ical`

const givenNamesPerTenThousand = `
860 maria
440 jose
280 juan
260 jesus
200 guadalupe antonio
180 manuel carlos
160 luis francisco
140 carmen
120 alberto rosa jorge ana martha javier
100 patricia
95 alejandro
90 elena
85 victor luz laura
80 elizabeth isabel
75 enrique cesar margarita
70 fernando arturo roberto teresa pedro alicia
65 claudia martin mario eduardo miguel veronica gabriela
60 angelica adriana norma silvia juana alfredo armando hector
55 alejandra lourdes sergio raul rosario angel alma rocio rafael ricardo
50 oscar gerardo beatriz david daniel blanca
45 araceli yolanda sandra irma marco julio hugo
40 gloria jaime leticia ramon felipe cristina
35 angeles ruben luisa gabriel salvador edgar concepcion lilia edith lorena alfonso esther guillermo
35 estela
30 socorro cecilia pablo humberto magdalena omar ivan ernesto maribel dolores erika josefina
29 eugenia diana gustavo karina susana ignacio
28 andres lucia monica graciela
26 liliana bertha maricela
25 gilberto miriam olga delia
24 rodolfo adrian carolina
23 virginia fabiola israel lidia
22 rogelio nancy
21 francisca karla hilda joel agustin marisol sonia
20 mayra rene antonia judith olivia reyna
19 vicente irene isela felix
18 aurora sara victoria ismael
17 eva cruz raquel tomas octavio saul esperanza dora
16 berenice yadira catalina elvia guillermina noe elsa brenda georgina santiago
15 mercedes abel rosalba moises elvira julia refugio esteban ines ofelia marcela
14 dulce marcos samuel alonso pilar minerva elia efrain imelda
13 esmeralda celia ramiro gregorio griselda adolfo ruth rodrigo noemi trinidad nicolas alvaro consuelo
12 benjamin rigoberto lorenzo lizbeth raymundo soledad abraham sofia joaquin
11 xochitl leonardo flor nora fidel gonzalo marina rebeca german ulises mireya julian emilio aurelio
10 isidro ivonne benito emma elisa yesenia emmanuel heriberto yazmin bernardo mauricio mariana
9 azucena adan rosalia clara elias perla domingo aida diego federico andrea lizeth marisela leonel mirna
9 angela leonor teresita horacio
8 martina paula efren rolando roman anabel natividad marcelino adela santos margarito candelaria nelly
8 elva genaro rosalinda julieta evangelina
7 amalia paola rita selene manuela eleazar angelina orlando lucila josue alba jessica petra isaias
7 amelia asuncion evelia matilde
6 hortencia valentin erick tania reynaldo arnulfo jazmin emilia antonieta hilario filiberto nohemi
6 paulina augusto leopoldo oralia esthela fabian sebastian idalia eliseo porfirio daniela isaac faustino
6 artemio aracely viridiana ariel cuauhtemoc edmundo
5 amparo enriqueta ezequiel mariano ernestina lucio adalberto`

/** Given names common among children of the region and absent from the adults' sample: assumed, not counted. */
const givenNamesOfChildren = `
40 kevin brayan jonathan wilmer
30 yesenia jennifer katherine cristian anderson josue emely elmer brandon heidy
20 wendy yahaira nelson maynor edwin darwin bryan yeimi jefferson ashley dayana yoselin estefani melvin
20 henry franklin gerson selvin keily leidy marvin geovanny abner elder jairo osman walter dilan milagro
10 nayeli ximena esteban valeria camila sherlyn genesis britany allison jeremias isaias mateo axel
10 angie deysi vilma mirna floridalma marleny glendy lesly evelin yulissa fernanda nicole naomi
10 alexander alejandra daniela fatima santiago sebastian ismael otoniel eliseo baudilio catarina tomasa`

const rare = 0.000_15

function readTable(...tables: readonly string[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  for (const line of tables.join('\n').split('\n')) {
    const [count, ...tokens] = line.split(' ')
    for (const token of tokens) shares.set(token, (shares.get(token) ?? 0) + Number(count) / 10_000)
  }
  return shares
}

const shareByToken = readTable(surnamesPerTenThousand, givenNamesPerTenThousand, givenNamesOfChildren)
const shareByKeyCode = sumByKeyCode()

function sumByKeyCode(): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  for (const [token, share] of shareByToken) {
    for (const code of keyCodes(soundCodes(token))) shares.set(code, (shares.get(code) ?? 0) + share)
  }
  return shares
}

export const commonGivenNames: ReadonlySet<string> = new Set(
  readTable(givenNamesPerTenThousand, givenNamesOfChildren).keys(),
)

export const commonSurnames: ReadonlySet<string> = new Set(readTable(surnamesPerTenThousand).keys())

/** The expected part of all people who carry this token, as spelt. */
export function shareOfToken(token: string): number {
  return shareByToken.get(token) ?? rare
}

/** The expected part of all people who carry a token with this key code. */
export function shareOfKeyCode(code: string, unknown = code.length <= 2 ? rare * 4 : rare): number {
  return shareByKeyCode.get(code) ?? unknown
}
