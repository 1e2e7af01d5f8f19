/** Units shared with a neighbour. */
export const corpus: readonly (readonly [string, string])[] = [
  ["They offer 435 homes on sale and 187 by lot.", "= 435 home; = 187 home"],
  ["A 7- or 8-inch screen is planned.", "= 7 inch; = 8 inch"],
  ["It comes with four-, five- and six-cylinder engines.", "= 4 cylinder; = 5 cylinder; = 6 cylinder"],
  ["The blast killed 13 soldiers and wounded 56 more.", "= 13 soldier; = 56 soldier"],
  ["Two people were killed and at least nine injured.", "= 2 person; >= 9 person"],
  ["Police say 20 were arrested.", "= 20 person"],
  ["Dozens have been killed in clashes.", "= 24..99 person"],
  ["Two villagers died and four others were hurt.", "= 2 villager; = 4 villager"],
  ["About 460 cars were stolen, compared with 63 last year.", "~ 460 car; = 63 car"],
  ["The index rose to 5,884.", "= 5884 -"],
];
