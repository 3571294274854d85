# main.pdf with vector figures. Needs pdflatex and rsvg-convert (Debian: librsvg2-bin).
FIGURES = $(patsubst %.svg,%.pdf,$(wildcard figures/*.svg))

main.pdf: main.tex $(FIGURES) $(wildcard tables/*.tex)
	pdflatex -interaction=nonstopmode -halt-on-error main.tex
	pdflatex -interaction=nonstopmode -halt-on-error main.tex

figures/%.pdf: figures/%.svg
	rsvg-convert --format=pdf --output=$@ $<
