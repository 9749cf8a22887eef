/** Spellings of one borrowed name: any of them stands for the first. */
export const spellings = `
brayan bryan brian braian brayhan braiyan bryam briyan
kevin kebin keving kevyn
michael maikol maicol maykol maikel maykel mikel
jonathan yonatan jhonatan jonatan yonathan jhonathan
william guillian wiliam wiliams williams willian uiliam
jefferson yeferson jeferson yefersson jeffersson gefferson
jennifer yenifer jenifer yennifer llenifer jenyfer jeniffer
yesenia jessenia llesenia jesenia yessenia yesennia
yeimi jeimi jeimy yeimy jeymi yeymi
deysi daisy deisy deysy daysi deisi deicy
heidi haydee heidy jeidi heydi aide haide aidee haydi
jessica yesica jesica yessica llesica gessica
joselyn yoselin jocelyn joselin yosselin yoselyn jocelin yocelin llocelin
leidy leydi lady lidy leydy leidi ledy
keily kayli keyli kaily kaylee keyly quely
ashley ashly asli ashlei achly
angie angy enyi
stephanie estefani estefany stefany estephanie stefani estefanie
michelle michel mishel mishelle michell michele micheli
nicole nicol nicolle nikol nicool
sheyla sheila sheyly cheyla cheila
charles charly charlie
giovanni geovanny yovani jovany geovani giovani yovany jovani geobany
wendy wendi guendi huendi vendi
kimberly kimberli quimberly kimberley kimberlin
britany brittany britani brittani britney
emely emily emili emelyn emelin
aylin eileen ailin aileen ayleen
anderson andersson andherson
brandon brandom brando
bryana briana brianna
dylan dilan dayan dailan
justin yostin jostin yustin jhostin
steven stiven estiven stivens esteven stephen
jason yeison jeyson yeyson jeison yason
joshua josua yoshua
jordan yordan yordy jordy jhordan
johan yohan joan jhoan
johana yohana joanna
ingrid ingrith ingri
astrid astrith astri
david davit deivid deibid davidh deyvid
kathleen catleen
katherine catherine katerin caterin katherin catherin katerine katrin
sherlyn cherlin sherlin charlyn shirley chirley shirly
shirley chirli chirley shirly sirley
scarlett escarlet scarlet escarleth
edgar edgard
edward eduar edwar eduard
franklin franclin franklyn
wilson guilson vilson wilzon
walter gualter valter uolter
washington guashinton wasinton
wilmer guilmer vilmer huilmer wuilmer
elmer helmer
nelson nelsson nelzon
roxana rosana roxanna rocsana
alexis aleksis alexi
jackeline jaqueline yaquelin jacqueline jackelin yaqueline
evelyn evelin ebelin eveling evelyne
hillary ilary hilary jilary
genesis yenesis jenesis
genaro jenaro henaro
giselle yisel gisel gisell yisell jissel
lisbeth lizbeth lisbet lizbet
iveth ivette ibeth yvette
yamileth yamilet jamileth llamilet
fredy freddy fredi freddi
rudy rudi rudie
wuilian guilian
hector ector ektor
`
