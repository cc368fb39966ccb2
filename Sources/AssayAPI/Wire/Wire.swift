/// The objects of the protocol, apart from the domain's types of the same names.
package enum Wire {}
