w0001_k
r a BC-KL--Bridge 03-05 0100
^BC-KL--Bridge,100<
^Bridge closes<
	   KELM (TP) _ It closed.
	   TP-WF-03-05-14 0100GMT<


w0002_k
u a BC-KL--Bridge 2ndLd-Writethru 03-05 0120
^BC-KL--Bridge, URGENT, 2nd Ld-Writethru,120<
^Bridge closes for good<
	   KELM (TP) _ It closed for good.
	   TP-WF-03-05-14 0200GMT<


w0003_k
r a BC-KL--Bridge 1stAdd 03-05 0040
^BC-KL--Bridge, 1st Add,40<
^Bridge closes<
	   More of it.
	   TP-WF-03-05-14 0210GMT<


w0004_k
u a BC-KL--Bridge KILL 03-05 0000
^BC-KL--Bridge, KILL,0<
	   TP-WF-03-05-14 0300GMT<


w0005_k
u a BC-TP-NewsAlert 03-05 0012
^BC-TP-NewsAlert,12<
	   KELM (TP) _ The mayor has resigned.
	   TP-WF-03-05-14 0310GMT<


w0006_k
r e BC-Film 03-05 0030
^BC-Film, Kill Nobody, Adv06,30<
^A film for spring<
	   KELM (TP) _ A film called "Kill Nobody" opens.
	   TP-WF-03-05-14 0320GMT<


