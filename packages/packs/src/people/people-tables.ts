/**
 * Facts for made-up people. Surnames of Guatemala by department: counts among municipal candidates (public
 * electoral record). Honduras and El Salvador: Instituto Nacional de Estadística, www.ine.es, surnames of
 * residents by nationality. Mexico: open name counts of a public payroll sample. Accents as the sources have
 * them (none); `accented` puts the usual ones back.
 */
export const surnamesByDepartment: Readonly<Record<string, string>> = {
  'Alta Verapaz': `caal:66 pop:38 choc:33 xol:30 coc:25 chub:18 tiul:17 cuc:15 garcia:14 cucul:14 lopez:12
    quej:12 coy:10 ical:10 cu:8 rax:8 cal:7 tut:7 cho:6 macz:6 botzoc:6 chun:6 teni:5 rosales:5 alvarado:5
    reyes:5 lem:5 gonzalez:5 juc:5 sacul:5 maquin:5 cac:5 bol:5 can:5`,
  'Baja Verapaz': `lopez:17 reyes:12 garcia:12 perez:12 gonzalez:11 alvarado:10 milian:6 hernandez:6
    juarez:5 caal:5 xitumul:5 ortiz:5 arevalo:5 rosales:5 tista:4 chen:4 teletor:4 canahui:4 dubon:4
    beltran:4 mayen:4 orrego:4 ascencio:3 bedoya:3 cruz:3 calate:3 bolvito:3 sis:3 tecu:3 ajualip:3
    cordova:3 melgar:3 cahuec:3 xona:3`,
  Chimaltenango: `marroquin:17 perez:13 lopez:12 chonay:12 tubac:9 gomez:9 hernandez:9 aju:9 morales:8
    martin:8 cos:8 garcia:7 xicay:7 pichiya:7 velasquez:6 sanchez:6 chocoj:6 arana:6 charuc:6 peren:5
    socop:5 rodriguez:5 andres:5 gonzalez:5 can:5 tucubal:5 argueta:5 guzman:4 similox:4 duarte:4 paz:4
    buc:4 tepaz:4 cua:4`,
  Chiquimula: `guerra:28 lemus:18 lopez:17 garcia:15 perez:15 martinez:15 sagastume:14 morales:14 diaz:11
    portillo:10 villeda:8 cardona:8 ramirez:8 palma:8 monroy:7 moscoso:7 peralta:7 jimenez:6 ramos:6
    hernandez:6 guzman:5 vanegas:5 calderon:5 pinto:5 javier:5 suchite:5 leon:4 gutierrez:4 roque:4
    rodriguez:4 ruiz:3 carrera:3 chacon:3 rivera:3`,
  'El Progreso': `morales:14 garcia:13 orellana:11 veliz:10 mejia:9 rodriguez:8 perez:8 marroquin:8 lopez:8
    castaneda:8 ramirez:7 cruz:6 hernandez:6 gutierrez:6 herrera:5 vargas:5 paiz:5 ruano:5 ruiz:5 guerra:5
    archila:4 ortiz:4 castro:4 juarez:4 vasquez:4 flores:4 estrada:4 palencia:4 sanchez:3 arriaza:3
    catalan:3 turcios:3 barrientos:3 romero:3`,
  Escuintla: `gonzalez:16 garcia:15 lopez:14 hernandez:14 perez:12 ramirez:8 castillo:8 diaz:8 alvarez:8
    morales:8 mejia:8 pineda:7 del_cid:7 reyes:7 rodas:6 vasquez:6 ortega:6 gomez:6 guzman:6 sandoval:6
    rodriguez:6 cruz:5 gutierrez:5 martinez:5 avila:5 herrera:5 arias:5 rivera:4 molina:4 sanchez:4
    de_leon:4 alfaro:4 arevalo:4 ramos:4`,
  Guatemala: `lopez:27 hernandez:20 perez:13 garcia:13 gonzalez:12 morales:12 alvarez:11 gomez:11
    ramirez:10 de_leon:10 martinez:9 orellana:9 aguilar:9 reyes:9 rodriguez:9 mazariegos:9 sanchez:9 cruz:7
    pineda:7 montenegro:7 barillas:6 diaz:6 mendez:6 santos:6 veliz:6 alvizures:6 cabrera:6 herrera:6
    boch:6 marroquin:6 lemus:5 samayoa:5 bran:5 mayen:5`,
  Huehuetenango: `lopez:106 perez:82 gomez:53 hernandez:41 ramirez:41 domingo:40 francisco:34 sales:32
    juan:32 garcia:28 godinez:28 velasquez:27 morales:26 martinez:19 herrera:19 mendez:19 alvarado:18
    aguilar:18 andres:18 ordonez:16 diaz:16 diego:15 pablo:15 villatoro:14 jimenez:14 pedro:14 gonzalez:14
    gaspar:14 martin:14 merida:13 matias:13 castillo:12 tomas:12 mendoza:12`,
  Izabal: `lopez:12 perez:10 morales:8 garcia:8 chub:5 caal:5 portillo:5 orellana:4 lima:4 cabrera:4
    barrientos:4 cordon:4 ramirez:3 martinez:3 barrera:3 lemus:3 duarte:3 vega:3 rax:3 sandoval:3 pineda:3
    miranda:3 ramos:3 gomez:3 aldana:3 jordan:3 de_leon:3 sarceno:2 mendez:2 aragon:2 estupinian:2 josue:2
    calderon:2 gonzalez:2`,
  Jalapa: `perez:12 gonzalez:11 lopez:10 sandoval:9 martinez:9 najera:9 orellana:8 gomez:8 cruz:8
    ramirez:7 aguilar:7 mendez:6 lemus:6 morales:5 palma:5 hernandez:5 garcia:4 jimenez:4 recinos:4
    portillo:4 damian:4 rodriguez:4 lima:3 ruano:3 bonilla:3 carcamo:3 moran:3 boleres:3 constanza:3
    segura:3 cerna:3 salazar:3 ramos:3 espinoza:3`,
  Jutiapa: `garcia:25 lopez:20 godoy:19 hernandez:17 corado:17 pineda:15 castillo:15 quinonez:14
    gonzalez:13 martinez:13 aguilar:12 vasquez:12 ramirez:11 arana:11 perez:10 morales:10 recinos:9
    samayoa:9 galicia:9 guerra:8 sarceno:8 menendez:7 escobar:7 rodriguez:7 sandoval:7 marroquin:7 tobar:7
    asencio:7 barrera:6 lemus:6 rivera:6 jimenez:6 flores:6 moran:6`,
  Petén: `garcia:13 perez:12 morales:12 lopez:11 orellana:9 gonzalez:8 reyes:8 coc:8 martinez:7 alvarez:7
    ochaeta:7 hernandez:7 calderon:7 caal:7 diaz:6 estrada:6 castellanos:6 rodriguez:6 chub:6 oliva:6
    mendez:5 aldana:5 vasquez:5 castillo:5 choc:5 ical:5 guerra:5 carrera:5 alvarado:4 tec:4 carrillo:4
    recinos:4 guzman:4 ramirez:4`,
  Quetzaltenango: `lopez:72 perez:50 vasquez:36 de_leon:31 garcia:27 gomez:27 hernandez:23 mendez:18
    ramirez:18 vail:18 escobar:18 gramajo:17 diaz:15 barrios:14 calderon:14 morales:14 cifuentes:13
    gonzalez:13 lucas:12 mazariegos:11 sanchez:11 reyes:10 velasquez:10 cabrera:10 ochoa:9 estrada:9
    paxtor:9 vicente:9 siquina:9 rojas:8 fuentes:7 santos:7 cortez:7 marroquin:7`,
  Quiché: `lopez:24 hernandez:22 morales:21 calel:20 lux:16 mejia:16 ramirez:15 perez:15 velasquez:15
    us:11 gutierrez:11 caba:11 castro:10 tum:10 santiago:10 gonzalez:9 garcia:9 caal:9 gomez:8 herrera:8
    pu:8 cac:8 tojin:8 chivalan:7 mendoza:7 ramos:7 pacheco:7 soc:7 yat:7 ajanel:7 ventura:6 guarcas:6
    quinilla:6 de_la_cruz:6`,
  Retalhuleu: `lopez:26 perez:17 garcia:15 de_leon:15 hernandez:9 sanchez:9 gomez:7 vicente:7 mendez:7
    gonzalez:7 escobar:6 chavez:6 barrios:6 villatoro:5 mazariegos:5 rodas:5 rivera:5 ramos:5 marroquin:5
    maldonado:5 juarez:5 estrada:4 herrera:4 gramajo:4 gutierrez:4 mencho:4 ixcot:4 reyes:4 salazar:3
    castillo:3 ramirez:3 paz:3 ortiz:3 rabanales:3`,
  Sacatepéquez: `hernandez:36 lopez:32 perez:23 garcia:14 morales:14 martinez:11 velasquez:9 vasquez:7
    estrada:7 ordonez:7 juarez:6 gomez:6 marroquin:6 civil:6 sagche:6 gonzalez:5 reyes:5 aquino:5 chiroy:5
    axpuac:5 rodriguez:5 cabrera:4 arriola:4 solis:4 mendoza:4 cubur:4 chocoyo:4 mendez:4 acalon:4 pamal:4
    ortiz:4 diaz:3 jimenez:3 barahona:3`,
  'San Marcos': `lopez:125 perez:62 de_leon:52 barrios:42 ramirez:41 gonzalez:36 velasquez:34 gomez:27
    mendez:25 aguilar:25 orozco:24 fuentes:23 vasquez:22 roblero:20 morales:19 miranda:18 maldonado:17
    rodriguez:16 escobar:16 bautista:15 hernandez:15 bamaca:14 garcia:14 cardona:13 diaz:13 ramos:13
    marroquin:12 ortiz:11 chavez:11 mazariegos:10 chilel:10 sanchez:10 juarez:9 merida:9`,
  'Santa Rosa': `hernandez:20 garcia:17 gonzalez:15 lopez:14 perez:13 aguilar:11 morales:11 castillo:10
    vasquez:10 marroquin:9 davila:9 salazar:9 santos:8 pineda:8 gomez:8 mejia:8 estrada:7 ortiz:7 ramirez:7
    solares:7 cruz:6 lima:6 martinez:6 valenzuela:6 alvarez:6 contreras:6 lemus:5 flores:5 quevedo:5
    pivaral:5 rodriguez:5 yuman:5 leon:4 del_cid:4`,
  Sololá: `perez:29 mendoza:25 chavajay:14 tambriz:14 quiacain:14 gonzalez:11 morales:11 lopez:10
    garcia:9 yac:9 sohom:9 cumes:9 sajvin:9 chumil:8 tzep:8 juracan:8 yaxon:7 dionisio:7 guarchaj:7
    ixmata:7 mendez:7 ujpan:7 ixcaya:7 nimacachi:7 xitamul:6 ajcalon:6 cotiy:6 saloj:5 can:5 chavez:5
    saquic:5 joj:5 simaj:5 to:5`,
  Suchitepéquez: `lopez:31 garcia:26 hernandez:23 perez:22 gonzalez:18 morales:13 gomez:12 ramirez:12
    de_leon:12 velasquez:11 vasquez:9 chavez:9 maldonado:8 ramos:8 ordonez:7 estrada:6 mejia:6 reyes:6
    tolcha:6 de_la_cruz:6 rodriguez:6 juarez:6 chay:6 cruz:6 ceballos:5 carrillo:5 santos:5 samayoa:5
    xicay:5 mis:5 puac:5 noj:5 toj:5 ruiz:5`,
  Totonicapán: `hernandez:18 perez:13 lux:12 vasquez:11 pu:11 tzoy:10 mejia:9 chan:9 garcia:8 ixcoy:7
    herrera:6 lopez:6 chun:6 sontay:6 castro:6 ramos:5 paxtor:5 renoj:5 vicente:5 ajanel:5 yax:4 poroj:4
    cux:4 chaj:4 zarate:4 tum:4 cac:4 chivalan:4 say:3 gutierrez:3 tzoc:3 velasquez:3 tamayac:3 chuc:3`,
  Zacapa: `garcia:21 morales:14 paz:12 lopez:11 chacon:10 ramirez:10 vargas:9 diaz:9 aldana:9 miranda:9
    portillo:8 hernandez:8 orellana:7 trujillo:7 sanchez:7 castaneda:7 ortiz:7 vasquez:7 mata:6 sosa:6
    ramos:6 perez:5 castillo:5 juarez:5 gonzalez:5 trabanino:5 cordon:4 de_paz:4 cabrera:4 martinez:4
    sandoval:4 lemus:4 gutierrez:4 duarte:3`,
}

export const surnamesByCountry: Readonly<Record<'HND' | 'SLV' | 'MEX', string>> = {
  HND: `
    hernandez:3836 rodriguez:3740 martinez:3373 lopez:3287 flores:2863 garcia:2825 cruz:2432 mejia:2299
    reyes:2120 sanchez:1955 rivera:1818 pineda:1484 aguilar:1470 gomez:1414 ramos:1328 ramirez:1299
    velasquez:1292 vasquez:1238 diaz:1230 castro:1081 avila:1076 amador:1026 alvarado:1013 nunez:1006
    romero:999 perez:996 mendoza:986 zuniga:954 castillo:940 ordonez:902 alvarez:900 barahona:893
    varela:883 torres:882 padilla:849 medina:847 zelaya:832 gonzalez:830 ortiz:827 paz:826 herrera:789
    maradiaga:741 canales:722 valladares:700 banegas:690 maldonado:682 santos:674 orellana:660
    salgado:658 bonilla:658 murillo:635 lagos:628 gutierrez:628 matute:594 sierra:587 ponce:582
    molina:573 andino:569 amaya:567 espinal:559 figueroa:551 cerrato:540 caceres:535 funez:531
    castellanos:528 chavez:502 gonzales:502 espinoza:501 mendez:495 acosta:490 giron:485 izaguirre:482
    ruiz:478 montoya:470 dominguez:470 suazo:460 portillo:457 escobar:448 perdomo:446 valle:442
    aguilera:440 rosales:438 turcios:435 meza:433 colindres:432 elvir:431 lainez:429 morales:428
    estrada:422 cabrera:421`,
  SLV: `
    hernandez:748 martinez:662 lopez:503 flores:428 garcia:424 rodriguez:410 perez:371 ramirez:342
    gonzalez:341 mejia:301 rivera:300 rivas:291 vasquez:276 cruz:268 sanchez:242 escobar:209 molina:208
    diaz:201 alvarado:195 ayala:188 reyes:180 amaya:178 romero:170 aguilar:170 chavez:165 gomez:164
    alfaro:162 castro:147 orellana:147 portillo:141 mendoza:133 torres:129 campos:128 ramos:128
    castillo:124 cortez:123 henriquez:122 pineda:122 ortiz:119 mendez:118 quintanilla:118 guzman:113
    ventura:113 bonilla:113 argueta:111 menjivar:110 morales:108 arevalo:107 palacios:102 fuentes:101
    santos:97 juarez:95 melendez:93 guevara:90 velasquez:90 rosales:89 jimenez:88 serrano:85 pena:85
    calderon:84 alvarez:83 moreno:81 mancia:80 herrera:78 miranda:76 barahona:74 lemus:74 cornejo:73
    cabrera:73 arias:73 guardado:68 beltran:68 duran:68 canales:67 alas:66 barrera:66 alvarenga:64
    medrano:64 zelaya:63 mena:62 landaverde:61 marroquin:61 ruiz:61 villalta:60 guerrero:59 zepeda:57
    carrillo:56 gutierrez:55 estrada:54 figueroa:53`,
  MEX: `
    hernandez:88457 garcia:66398 martinez:62200 lopez:60520 gonzalez:50750 rodriguez:45161 perez:44839
    sanchez:43605 ramirez:37460 cruz:28698 flores:28067 gomez:25593 vazquez:20925 morales:20758
    jimenez:20131 reyes:19924 diaz:18679 torres:18329 gutierrez:16502 ruiz:16383 aguilar:15402
    mendoza:14892 castillo:14073 ortiz:12545 moreno:12079 rivera:11692 ramos:11541 romero:11393
    alvarez:11150 juarez:11144 chavez:11035 mendez:10904 herrera:10375 dominguez:10129 medina:10029
    castro:9994 guzman:9569 vargas:9308 velazquez:8896 salazar:8871 ortega:8077 rojas:8008 cortes:7908
    guerrero:7851 santiago:7848 contreras:7676 bautista:7574 estrada:7446 luna:7188 lara:7129 rios:6763
    munoz:6604 avila:6465 alvarado:6344 soto:6103 delgado:6093 silva:6033 de_la_cruz:6004 solis:5844
    carrillo:5772 cervantes:5707 leon:5664 marquez:5631 fernandez:5630 sandoval:5580 vega:5511
    espinosa:5499 mejia:5455 campos:5362 nava:5261 cabrera:5112 ibarra:5075 santos:5065 espinoza:4955
    acosta:4931 valdez:4836 rosas:4810 maldonado:4803 camacho:4767 fuentes:4686 miranda:4622 molina:4581
    robles:4553 meza:4521 trejo:4457 rosales:4357 pacheco:4338 navarro:4280 salgado:4129 aguirre:4080`,
}

export const accented: Readonly<Record<string, string>> = Object.fromEntries(
  `López Pérez García Hernández González Ramírez Gómez Vásquez Velásquez Méndez Martínez Díaz Rodríguez
  Marroquín Sánchez Mejía Juárez Álvarez Chávez Ordóñez Gutiérrez Jiménez Guzmán Godínez Calderón Solís
  Muñoz Véliz Quiñónez Mérida Castañeda Ávila Girón Nájera Chacón Cú Pú Tiúl Matías Morán Simón Dávila
  Domínguez Núñez Zúniga Peña Fernández Cárcamo Durón Menjívar Meléndez Bámaca Tojín Xuyá Benítez`
    .split(/\s+/u)
    .map((name) => [name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''), name]),
)

/** Given names, commoner ones first: an assumption about children of the region, not a count. */
export const givenNamesOfGirls = `María Ana Rosa Juana Yesenia Guadalupe Wendy Daniela Katherine Jennifer Emely
  Heidy Marta Catarina Isabel Elena Lucía Fernanda Elizabeth Petrona Dulce Sofía Gabriela Alejandra Karla Ashley
  Yahaira Angélica Yoselin Estefani Candelaria Micaela Ximena Camila Valeria Genesis Sherlyn Dayana Brenda Mirna
  Vilma Floridalma Marleny Glendy Lesly Evelin Yulissa Nicole Naomi Sandra Claudia Silvia Norma Blanca Aracely
  Reina Suyapa Kenia Nayeli Fátima Esmeralda Lilian Rebeca Raquel Ester Abigail Ruth Noemí Débora Julia Magdalena
  Teresa Dominga Tomasa Francisca Manuela Andrea Paola Leidy Deysi Angie Britany Milagro Jacqueline Astrid Ingrid
  Carmen Concepción Mercedes Dolores Margarita Olga Irma Gloria Marisol Yamileth Maybelin Keily Sheyla`

export const givenNamesOfBoys = `José Juan Luis Carlos Kevin Brayan Miguel Francisco Wilmer Pedro Manuel Mateo
  Jonathan Cristian Diego Domingo Daniel David Jorge Ángel Josué Antonio Mario Edgar Henry Elmer Selvin Marvin
  Alexander Fernando Sebastián Santiago Tomás Andrés Pascual Walter Edwin Nelson Darwin Gerson Franklin Anderson
  Brandon Jefferson Jairo Osman Melvin Oscar Víctor Julio César Alberto Roberto Enrique Eduardo Rigoberto Estuardo
  Estiven Rolando Orlando Ismael Isaías Elías Samuel Abner Otoniel Eliseo Baudilio Gaspar Baltazar Lucas Marcos
  Gabriel Rafael Ramón Salvador Vicente Ignacio Jesús Guillermo Hugo Gustavo Geovanny Bryan Axel Dilan Ricardo
  Sergio Esteban Emanuel Benjamín Jeremías Misael Adonay Wilson Yeison Santos Felipe Nicolás Lorenzo Martín`
