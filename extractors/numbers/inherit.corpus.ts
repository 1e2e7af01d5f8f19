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
  ["Masked men on 10 motorbikes came, killing 14.", "= 10 motorbike; = 14 person"],
  ["The quake killed 1,036 people and injured 1,643 in the east.", "= 1036 person; = 1643 person"],
  ["The flood forced 6,000 from their homes.", "= 6000 person"],
  ["It cut 500 posts in March and a further 1,200 in May.", "= 500 post; = 1200 post"],
  ["Half of the city's 120,000 residents left.", "= 0.5 % resident; = 120000 resident"],
  ["Of the 300 passengers, seven of them children, most got off.", "= 300 passenger; = 7 passenger"],
  ["The index rose to 5,884.", "= 5884 -"],
];
