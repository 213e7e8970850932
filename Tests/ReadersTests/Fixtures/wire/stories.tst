w2607_kelm
r a BC-KL--HarbourCrane-Fall 1stLd-Writethru   11-13 0693
^BC-KL--Harbour-Falling Crane, 1st Ld-Writethru,240<
^Crane falls at Senna, nobody hurt<
^TP Photo SDD101, GFX0456<
^Eds: Restores reference in 3rd paragraph. With TP Photos.<
^EDITOR'S NOTE _ This is part of a series on harbours.<
^By ADA QUIST and BO RASK=
^Tide Press=
	   SENNA, Kelmland (TP) _ A crane fell on Monday. ``It just went,'' one said.
 
	   Nobody was hurt _ not even the cat.
 
^WHAT'S NEXT<
	   The harbour has `two' more.
	   ___
	   TP-WF-11-13-13 0745GMT<



w2595_kelm
u i BC-WEA--KelmWeather     11-13 0095
^BC-WEA--Kelm Weather,<
	   SENNA (TP) _ Degrees in each town:<
	   Kelm;42;50;rn<
	   Senna;60;69;clr<
^END<
	   TP-WF-11-13-13 0713GMT<



w2609_kelm
r a BC-Empty 11-13 0000

	   TP-WF-11-13-13 0745GMT<


