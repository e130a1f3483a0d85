/** How many cases one engine is started from: each draws its own, so that a run tries 1,200 in all three; a start takes some 15 ms. */
export const casesHere = 400;
