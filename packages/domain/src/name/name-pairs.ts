/**
 * What the code of sound promises, pair by pair: the first name of a line against each of the others. Written
 * from how such names are met in registers, on forms and at desks; a rule that breaks a line is wrong.
 */
const alike = `
vasquez basques vazquez bazquez vasques
velasquez belasquez velazquez velasques
hernandez ernandes hernandes ernandez
gutierrez gutierres gutierez
chavez chabes chaves chabez
gonzalez gonzales gonsalez gonsales
rodriguez rodrigues rrodriguez
ramirez ramires
martinez martines
fernandez fernandes
jimenez ximenez gimenez jimenes himenez
mejia megia mexia mehia
echeverria hecheverria echeberria etcheverria
herrera errera herera
zuniga suniga zunniga
zepeda cepeda sepeda
zelaya selaya celaya zelalla
sanchez zanchez sanches
cifuentes sifuentes zifuentes
villalobos billalobos villalovos
castillo castiyo castilo
trujillo trugillo truhillo
carrillo carillo carriyo
bonilla vonilla boniya
padilla padiya
orellana oreyana horellana
barrientos varrientos barientos
bautista vautista
benavides venavides benabides
quinonez kinonez quinones quiniones
munoz munos munioz munyoz
ordonez hordonez ordones ordoniez
ibanez ybanez ivanez ibanes
nunez nunes nuniez
yanes llanes yanez llanez
ayala allala aiala
reyes relles reies rreyes
aguilar agilar haguilar
aguirre agirre
guevara guebara gebara
guerra gerra
henriquez enriquez enrriquez enrikez
marroquin marrokin maroquin
figueroa figeroa figueroha
escobar escovar scobar
avila abila havila
rivera ribera
rivas ribas
salvador salbador
cabrera cavrera
alvarado albarado
alvarez albares
barahona varahona baraona
maradiaga maradiagga
cordova cordoba
tobar tovar
godinez godines
ortiz ortis hortiz
cruz crus
paz pas
ruiz ruis rruiz
lux lush
solis zolis soliz
campos canpos
gamboa ganboa
zambrano sambrano zanbrano
tecun tekun tecum
quiej kiej quieh
quej kej
choc chok choq
coc kok koc
cuc kuk cuk
caal cal kaal kal
cac kak
tzoc soc zoc tsoc
tzul sul zul tsul
tzoy soy tsoy
tzep sep tsep
tzunun sunun tsunun
tzaj saj tsaj zah
batz bats bas vatz
macz mac max
itzep itsep isep
xol shol sol
xicay shicay shikay xikay
xitumul shitumul
xiquin shiquin shikin
xuya shuya
xuncax shuncash
xoy shoy
cux cush kush
yax yash llax
pux push
ixcoy ishcoy ixkoy iscoy
ixmata ishmata
ixchop ishchop
oxlaj oshlaj oxlah
raxcaco rashcaco
ajquij ajqij ahquij ajkij
ajanel ahanel axanel
ajcot ahcot ajkot
ajpop ahpop
noj noh
coj koj coh
toj toh
guarchaj warchaj guarchah huarchaj
huitz witz uitz
huinac winac guinac
chavajay chabajay chavahay chavajai
quiacain kiacain
tambriz tanbriz tambris
cucul kukul cukul
ical ikal
quib kib quiv
sacalxot sakalshot sacalshot
botzoc votzoc botsoc
canil kanil qanil
quixtan kishtan quishtan
quisquinay kiskinay
sajche sahche
yojcom yohcom llojcom
yac yak llac
yat llat
us uz
puac puak
wilmer guilmer vilmer huilmer
walter gualter valter
wendy guendi wendi guendy huendy
william guiliam wiliam williams
wilson guilson vilson
yesenia jessenia llesenia jesenia yecenia
yahaira jahaira yajaira yaira
yovani geovanny giovanny jovany geovani
jonathan jhonatan yonatan jonatan
john jon jhon yon
jennifer yenifer jenifer llenifer
josue jozue yosue
jose hose joce
juan huan
jorge horge jorhe
jesus hesus jezus
joaquin hoakin joakin joaquim
jose josse
jefferson yeferson jeferson
jazmin yazmin jasmin yasmin
ximena jimena gimena himena
xochitl sochil zochitl sochitl
xiomara siomara ciomara shiomara
alexandra alejandra
alexander alejander
roxana rosana
alex aleks alecs
maximo macsimo
axel aksel acsel
felix feliks
kevin kebin kevyn
brayan bryan brian braian
cristian christian kristian cristhian
cristopher christopher cristofer kristofer
stephanie estefani estefany stefany
steven esteven stiven
ivette ivet ivett ibet
judith judit yudith
ruth rut
esther ester hester
elizabeth elisabet elizabet
martha marta
bertha berta verta
thelma telma
anthony antony antoni
sarah sara zara
deborah debora
hannah hana ana
nohemi noemi nohemy
efrain efraim
abraham abraan
miriam mirian miryam
benjamin venjamin benjamim
humberto umberto unberto
hugo ugo
hector ector
hilda ilda ylda
herlinda erlinda
heriberto eriberto
edwin eduin edwyn
osvaldo oswaldo osbaldo
eduardo heduardo
ismael ysmael
isabel ysabel izabel
ignacio ygnacio ignasio
ernesto hernesto
enrique enrrique enrike henrique
ezequiel esequiel ezekiel
cecilia sesilia zecilia
cesar sesar zesar
genesis yenesis jenesis
gerardo jerardo herardo
gilberto jilberto
georgina jorgina
gabriela gavriela gabriella
guadalupe wadalupe huadalupe
victor bictor viktor
vicente bicente visente
valeria baleria
veronica beronica veronika
yolanda llolanda iolanda
mayra maira
reyna reina
deysi deisi deisy
nayeli nalleli nayely
citlali sitlali citlaly
camila camilla
priscila priscilla pricila
philip filip
sofia sophia zofia
raquel rakel
rebeca revecca rebecca
monica monika
erika erica
karla carla
karina carina
katherine catherine katerine
jacqueline jakeline yaqueline
marcos markos
oscar oskar hoscar
angel anhel anjel
`

const different = `
pop pu poc puc bob
coc cuc cac coj cox
chub chun chuc chu chup
tum tun tul tut
caal choc cac cab can
cu co ca
pu cu tu
xol xal xil
xoy coy toy
coy choy chay
cal col cul
tzul tzal tzoc
tzep tzip
ical icol
quej quib
cuc quic
yac yat yax yoc
us is as
uz ic
rax rox rac
lux lax luc
lem lam lim
bol bal bac
can con cun
chen chan chon chin
choc chuc chac chic
batz butz
toj taj tuj
noj naj
sis sas
sic sac suc
par por
ajin ajan
tiul tul
cucul cacul
tzoy tzay
tut tot
quim quem
mo mu
rosa rosario
jose jesus josue
juan juana julian
maria mario mariana marta
luis luisa lucas lucia
ana ani ines
jorge jaime javier
pedro pablo petrona
carlos carla carmen
julio julia julian
angel angela angelica
mateo matias marcos
daniel daniela danilo
gabriel gabriela
miguel micaela
fernando fernanda hernando
antonio antonia
francisco francisca
manuel manuela emanuel
domingo dominga
alberto roberto gilberto norberto
rodolfo adolfo
santos santiago
diego domingo
kevin kenia
wilmer elmer wilson
elvin melvin selvin
edwin erwin darwin
marvin marlon
nelson nelly
brenda blanca
silvia sonia
wendy wilma
norma nora
vilma vilda
lopez lobos
perez pineda paredes
garcia garza gracias
hernandez fernandez mendez
gonzalez gomez godoy
ramirez ramos
martinez mendez marin
rodriguez rosales
vasquez velasquez velez
mendez mendoza
jimenez juarez
alvarez alvarado
cruz cortez
flores fuentes
rivas rivera rios
reyes reynoso
ortiz ortega
castro castillo castellanos
morales mora
mejia medina
pineda pinto
aguilar aguirre
chavez chacon
diaz duarte
soto sosa
solis salas solares
paz paiz
leon lemus
campos cano
guerra guevara
estrada escobar
barrios barrientos
calel calan
tubac tumax
sical sacul
sapon sopon
ixcoy ixcol
ixmata ixcaya
xicay xiloj
ajanel ajtun
sontay sunuc
cojti coguox
batz bac
itzep itzul
oxlaj oxom
botzoc botoc
macario macz
tecun tecu
calel cul
`

export type NamePair = { readonly first: string; readonly second: string; readonly alike: boolean }

export const namePairs: readonly NamePair[] = [...readPairs(alike, true), ...readPairs(different, false)]

function readPairs(text: string, alike: boolean): readonly NamePair[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.split(' ')
      return others.map((second) => ({ first, second, alike }))
    })
}
