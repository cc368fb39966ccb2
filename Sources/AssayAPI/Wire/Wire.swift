/// A namespace for the objects of the protocol, which separates them from the domain's types of the same names.
package enum Wire {}
