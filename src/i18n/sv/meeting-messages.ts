/** Mötesläge: the room, the places, the decisions. */
export const meetingMessages = {};
