// The conformances of public types are public, and so are the modules that they name.
public import ArgumentParser
public import Pellucid

extension MathAccuracy: ExpressibleByArgument {}
extension SubscriptStyle: ExpressibleByArgument {}
extension Tier: ExpressibleByArgument {}
