/*
 * Formulas of study files: "0.5*x^2 + 10*x*y", "max(a[0], a[1])". Every decision needs one token of
 * lookahead. Powers bind tighter than signs and to the right: -x^2 is -(x^2), 2^-x^2 is 2^(-(x^2)).
 */
grammar Formula;

formula : sum EOF ;
sum : product ((PLUS | MINUS) product)* ;
product : unary ((TIMES | OVER) unary)* ;
unary : (PLUS | MINUS) unary | power ;
power : atom (POWER unary)? ;
atom : NUMBER | NAME (arguments | index)? | OPEN sum CLOSE ;
arguments : OPEN (sum (COMMA sum)*)? CLOSE ;
index : OPEN_INDEX NUMBER CLOSE_INDEX ;

PLUS : '+' ;
MINUS : '-' ;
TIMES : '*' ;
OVER : '/' ;
POWER : '^' ;
OPEN : '(' ;
CLOSE : ')' ;
OPEN_INDEX : '[' ;
CLOSE_INDEX : ']' ;
COMMA : ',' ;
NUMBER : (DIGIT+ ('.' DIGIT*)? | '.' DIGIT+) ([eE] [+-]? DIGIT+)? ;
NAME : [a-zA-Z_] [a-zA-Z0-9_]* ;
SPACE : [ \t\r\n]+ -> skip ;
/* Last, so that the lexer never fails: the parser states what it cannot use. */
UNKNOWN : . ;

fragment DIGIT : [0-9] ;
