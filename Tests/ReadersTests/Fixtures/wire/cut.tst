w0007_k
r a BC-Cut 03-05 0100
^BC-Cut,100<
^The end is missing<
	   KELM (TP) _ It sto