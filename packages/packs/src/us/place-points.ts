import { readPlacePoints } from '../read-place-points.ts'

/** Where the states lie, to a tenth of a degree: their middles. */
export const placePoints = readPlacePoints(
  'US',
  `
-AL 328 868:
-AK 640 1530:
-AZ 343 1117:
-AR 348 924:
-CA 372 1194:
-CO 390 1055:
-CT 416 727:
-DE 390 755:
-DC 389 770:
-FL 281 816:
-GA 326 834:
-HI 203 1564:
-ID 444 1146:
-IL 400 892:
-IN 399 863:
-IA 420 935:
-KS 385 984:
-KY 375 853:
-LA 311 920:
-ME 454 692:
-MD 390 768:
-MA 423 718:
-MI 443 854:
-MN 463 943:
-MS 327 897:
-MO 384 925:
-MT 470 1096:
-NE 415 998:
-NV 393 1166:
-NH 437 716:
-NJ 402 747:
-NM 344 1061:
-NY 429 755:
-NC 356 794:
-ND 475 1005:
-OH 403 828:
-OK 356 975:
-OR 439 1206:
-PA 409 778:
-RI 417 716:
-SC 339 809:
-SD 444 1002:
-TN 359 864:
-TX 315 993:
-UT 393 1117:
-VT 441 727:
-VA 375 789:
-WA 474 1205:
-WV 386 806:
-WI 446 899:
-WY 430 1076:
-PR 182 665:
`,
)
